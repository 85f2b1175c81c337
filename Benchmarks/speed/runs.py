"""Runs of whole processes, medians of them, and what they ran on."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

HERE = Path(__file__).parent
ROUNDS = int(os.environ.get("ROUNDS", 5))


class Run:
    """One run: seconds by the clock and of the processor, most memory in MB."""

    def __init__(self, clock, processor, memory):
        self.clock, self.processor, self.memory = clock, processor, memory


def run(*command, stdin=None):
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], stdin=stdin, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(str(part) for part in command)}")
    return Run(
        time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3)


def run_peer(*arguments):
    """A run of peers.py, which times itself."""
    output = subprocess.run(
        [sys.executable, str(HERE / "peers.py"), *map(str, arguments)], check=True,
        capture_output=True, text=True).stdout.split()
    return Run(float(output[0]), float(output[0]), float(output[1]))


def middle(runs, what="clock"):
    return median(getattr(item, what) for item in runs)


def ratio(peers, ours, what="clock"):
    """The median of the ratios within a round, with the lowest and the highest."""
    ratios = [getattr(peer, what) / getattr(own, what) for peer, own in zip(peers, ours)]
    return median(ratios), min(ratios), max(ratios)


def machine():
    """Processor, cores, memory and versions, in a sentence."""
    def first(pattern, text):
        found = re.search(pattern, text, re.M)
        return found.group(1).strip() if found else "?"

    def output(*command):
        return subprocess.run(command, capture_output=True, text=True).stdout

    processor = first(r"^model name\s*:\s*(.*)$", Path("/proc/cpuinfo").read_text())
    memory = int(first(r"^MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text())) / (1 << 20)
    system = first(r'^PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())
    swift = first(r"Swift version ([\d.]+)", output("swift", "--version"))
    icu = output("pkg-config", "--modversion", "icu-i18n").strip()
    load = os.getloadavg()[0]
    return (f"{os.cpu_count()} cores ({processor}), {memory:.0f} GiB, {system}, Swift {swift}, "
            f"ICU {icu}; load average {load:.1f} when the measuring began")
