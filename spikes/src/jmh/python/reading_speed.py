"""How fast and in how much memory `siegert measure` reads a long recording, against numpy, pandas and a scan of all
spikes for each neuron. Whole processes, medians of several runs; wall-clock ratios of one run on one machine.

    python3 spikes/src/jmh/python/reading_speed.py                    # 520 s of model time, 2 GB of text
    python3 spikes/src/jmh/python/reading_speed.py --repetitions 90   # 900 s, 3.5 GB

Needs numpy, scipy, pandas and h5py for this python3, 6 GB of disk (`--directory`, removed at the end; 10 GB for 900 s) and
4 GB of memory for the peers. `--quick` takes a fifth of the spikes. The scan of all spikes for each neuron needs as long for
each repetition, so it runs on few of them and its time is scaled; that line says so.
"""

import argparse
import gzip
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[3]
SIEGERT = str(ROOT / "siegert")


def run(command):
    """Wall time (s), processor time (s) and peak memory (MB) of a process and its children."""
    with tempfile.TemporaryFile() as messages:
        before = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=messages)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - before
        # the process is reaped: Popen must not wait for it again
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            messages.seek(0)
            sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{messages.read().decode()}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1e3 * 1.024


class Table:
    """One line for each task; the first of a group is what the others are compared with."""

    def __init__(self):
        print(f"{'task':44} {'runs':>4} {'wall (s)':>9} {'CPU (s)':>8} {'GB/s':>6} {'peak (MB)':>9}  ratio of wall times")

    def add(self, task, command, runs, size, against=None):
        results = [run(command) for _ in range(runs)]
        wall, cpu, peak = (statistics.median(column) for column in zip(*results))
        ratio = f"{wall / against:8.1f}" if against else ""
        print(f"{task:44} {runs:4} {wall:9.2f} {cpu:8.2f} {size / wall / 1e9:6.2f} {peak:9.0f}  {ratio}", flush=True)
        return wall

    def scale(self, task, wall, against):
        print(f"{task:44} {'':4} {wall:9.0f} {'':8} {'':6} {'':9}  {wall / against:8.1f}", flush=True)


def bytes_of(directory):
    return sum(path.stat().st_size for path in directory.glob("spike*"))


def compress(recording, out):
    out.mkdir()
    for path in sorted(recording.iterdir()):
        if path.name.startswith("spike"):
            with open(path, "rb") as source, gzip.open(out / (path.name + ".gz"), "wb", compresslevel=1) as target:
                shutil.copyfileobj(source, target, 1 << 20)
        else:
            shutil.copy(path, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repetitions", type=int, default=52,
                        help="repetitions of the 10 s microcircuit recording: 52 are 2 GB, 90 are 900 s; default: 52")
    parser.add_argument("--scan-repetitions", type=int, default=5,
                        help="repetitions for the scan of all spikes for each neuron, whose time is scaled; default: 5")
    parser.add_argument("--runs", type=int, default=3, help="runs of each task of siegert; default: 3")
    parser.add_argument("--peer-runs", type=int, default=1, help="runs of numpy and pandas; default: 1")
    parser.add_argument("--quick", action="store_true", help="10 repetitions, 1 for the scan")
    parser.add_argument("--no-peers", action="store_true", help="siegert alone")
    parser.add_argument("--directory", help="for the recordings, about 6 GB; default: a new temporary one")
    arguments = parser.parse_args()
    if arguments.quick:
        arguments.repetitions, arguments.scan_repetitions = 10, 1
    subprocess.run([SIEGERT, "--version"], check=True, stdout=subprocess.DEVNULL)
    with tempfile.TemporaryDirectory(prefix="siegert-speed-", dir=arguments.directory) as directory:
        measure(arguments, pathlib.Path(directory))


def measure(arguments, directory):
    source = ROOT / "datasets" / "recordings" / "microcircuit"
    short, some, long, bmtk = (directory / name for name in ("short", "some", "long", "bmtk"))
    repetitions, scanned = arguments.repetitions, min(arguments.scan_repetitions, arguments.repetitions)
    # in processes of their own: a child's peak memory never reads below that of this process
    for script, out, times in (("repeat_recording.py", short, 1), ("repeat_recording.py", some, scanned),
                               ("repeat_recording.py", long, repetitions), ("sonata_recording.py", bmtk, repetitions)):
        subprocess.run([sys.executable, str(HERE / script), str(source), str(out), "--times", str(times)],
                       check=True, stdout=subprocess.DEVNULL)
    for path in long.iterdir():
        subprocess.run(["cat", str(path)], check=True, stdout=subprocess.DEVNULL)  # into the page cache
    size = bytes_of(long)
    python, runs, peers = sys.executable, arguments.runs, not arguments.no_peers
    print(f"{repetitions * 10} s of the microcircuit, {size / 1e9:.2f} GB of text; {os.cpu_count()} processors\n")
    table = Table()
    own = table.add("siegert measure", [SIEGERT, "measure", str(long), "--quiet"], runs, size)
    for peer in ("pandas", "numpy") if peers else ():
        table.add(f"the same with {peer}", [python, str(HERE / "spectral_task.py"), str(long), peer],
                  arguments.peer_runs, size, own)
    table.add("siegert measure, one thread", [SIEGERT, "measure", str(long), "--quiet", "--threads", "1"], runs, size)
    result = directory / "result.json"
    table.add("siegert measure --json (hashes its input)", [SIEGERT, "measure", str(long), "--quiet", "--json", str(result)],
              runs, size)
    own_scan = [SIEGERT, "measure", "--quiet", "--correlations", "250"]
    scan = [python, str(HERE / "per_neuron_task.py")]
    own = table.add("siegert measure --correlations 250", own_scan + [str(long)], runs, size)
    if peers:
        part = table.add(f"a scan for each neuron, {scanned * 10} s of model time", scan + [str(some)], 1, bytes_of(some))
        table.scale(f"  that x {repetitions / scanned:.1f}: scaled, not measured", part * repetitions / scanned, own)
    own = table.add("siegert ... 250, 10 s of model time", own_scan + [str(short)], runs, bytes_of(short))
    if peers:
        table.add("a scan ..., 10 s of model time", scan + [str(short)], arguments.peer_runs, bytes_of(short), own)
    packed, sonata = directory / "packed", directory / "spikes.h5"
    compress(long, packed)
    table.add("siegert measure, gzip (bytes of the text)", [SIEGERT, "measure", str(packed), "--quiet"], runs, size)
    table.add("siegert convert to SONATA", [SIEGERT, "convert", str(long), str(sonata), "--quiet"], 1, size)
    table.add("siegert measure, SONATA of convert", [SIEGERT, "measure", str(sonata), "--quiet"], runs, size)
    table.add("siegert measure, SONATA as of BMTK",
              [SIEGERT, "measure", str(bmtk / "spikes.h5"), "--populations", str(bmtk / "populations.csv"),
               "--window", f"0:{repetitions * 10_000}", "--quiet"], runs, size)


if __name__ == "__main__":
    main()
