"""Runs a command; writes its CPU seconds, its peak of resident memory in KiB and its seconds by the clock into a file, its children's included."""
import resource
import subprocess
import sys
import time

start = time.monotonic()
code = subprocess.call(sys.argv[2:])
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w", encoding="ascii") as result:
    result.write(f"{used.ru_utime + used.ru_stime:.6f} {used.ru_maxrss} {time.monotonic() - start:.6f}\n")
sys.exit(code)
