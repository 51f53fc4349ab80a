"""Runs a command; writes its CPU seconds and its peak of resident memory in KiB into a file, that of the children it waited for included."""
import resource
import subprocess
import sys

code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w", encoding="ascii") as result:
    result.write(f"{used.ru_utime + used.ru_stime:.6f} {used.ru_maxrss}\n")
sys.exit(code)
