"""psutil_reader.py OUTPUT PHASE-MILLIS MODE NAME…: a recorder as people write it with psutil.

Every 5 s, PHASE-MILLIS after the multiple of 5 s, it appends a row with the system's CPU, memory and network, and CPU time and memory of
the processes of these names. MODE: "watched" holds on to the processes it found at its start; "all" goes through all processes of the PC
each time and compares names, as the original tool does. Ends with its standard input.
"""
import csv
import select
import sys
import time

import psutil

TICK_MILLIS = 5000


def of_watched(processes):
    for process in processes:
        with process.oneshot():
            times = process.cpu_times()
            yield process.info["name"], times.user + times.system, process.memory_info().rss


def of_all(names):
    for process in psutil.process_iter(["name"]):
        if process.info["name"] in names:
            try:
                times = process.cpu_times()
                yield process.info["name"], times.user + times.system, process.memory_info().rss
            except psutil.NoSuchProcess:
                pass


def wait_for_tick(phase_millis):
    """False where the standard input has ended."""
    millis = TICK_MILLIS - (time.time_ns() // 1_000_000 - phase_millis) % TICK_MILLIS
    return not select.select([sys.stdin], [], [], millis / 1000)[0]


def main(output, phase_millis, mode, *names):
    watched = [process for process in psutil.process_iter(["name"]) if process.info["name"] in names]
    psutil.cpu_percent()
    with open(output, "a", newline="", encoding="utf-8", buffering=1) as file:
        rows = csv.writer(file)
        while wait_for_tick(int(phase_millis)):
            network = psutil.net_io_counters(pernic=True)
            processes = list(of_watched(watched) if mode == "watched" else of_all(names))
            row = [time.time(), psutil.cpu_percent(), psutil.virtual_memory().available]
            row += [value for nic in network.values() for value in (nic.bytes_sent, nic.bytes_recv)]
            rows.writerow(row + [value for process in processes for value in process])


if __name__ == "__main__":
    main(*sys.argv[1:])
