"""Makes a long SONATA file of a short NEST 3 recording, as BMTK writes it: ids of 64 bits that count from 0 in each population,
sorted by time, chunks compressed by gzip; written piece by piece in little memory.

    python3 sonata_recording.py RECORDING OUT --times 52

Writes OUT/spikes.h5 and, since SONATA does not say how many neurons there are, OUT/populations.csv. Times count from the
start of the recording. Needs numpy and h5py.
"""

import argparse
import pathlib
import re

import h5py
import numpy as np

from repeat_recording import DECIMALS, lines

CHUNK = 1 << 16


def write(recording, out, times):
    out.mkdir(parents=True)
    description = (recording / "simulation.yaml").read_text()
    start, stop = (round(float(re.search(rf"{key}: *([0-9.]+)", description)[1]) * 10**DECIMALS)
                   for key in ("transient_ms", "t_stop_ms"))
    files = [lines(path) for path in sorted(recording.glob("*.dat*")) if not path.name.startswith("population")]
    ids = np.concatenate([file[1] for file in files])
    ticks = np.concatenate([file[2] for file in files]) - start
    bounds = np.loadtxt(recording / "population_nodeids.dat", dtype=np.int64, ndmin=2)
    names = [f"population{k + 1}" for k in range(len(bounds))]
    (out / "populations.csv").write_text("".join(f"{name} {last - first + 1}\n" for name, (first, last) in zip(names, bounds)))
    sorting = h5py.enum_dtype({"none": 0, "by_id": 1, "by_time": 2}, basetype="u1")
    with h5py.File(out / "spikes.h5", "w") as file:
        file.attrs["magic"] = np.uint32(0x0A7A)
        file.attrs["version"] = np.array([0, 1], dtype=np.uint32)
        for name, (first, last) in zip(names, bounds):
            own = (ids >= first) & (ids <= last)
            order = np.lexsort((ids[own], ticks[own]))
            node, tick = ids[own][order] - first, ticks[own][order]
            n = len(node)
            group = file.create_group("spikes/" + name)
            group.attrs.create("sorting", 2, dtype=sorting)
            packed = {"chunks": (CHUNK,), "compression": "gzip", "compression_opts": 1}
            timestamps = group.create_dataset("timestamps", (n * times,), dtype="f8", **packed)
            timestamps.attrs["units"] = "milliseconds"
            nodes = group.create_dataset("node_ids", (n * times,), dtype="u8", **packed)
            for k in range(times):
                timestamps[k * n:(k + 1) * n] = (tick + k * (stop - start)) / 10**DECIMALS
                nodes[k * n:(k + 1) * n] = node
    print(times * (stop - start) // 10**DECIMALS, "ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recording", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--times", type=int, default=52)
    arguments = parser.parse_args()
    write(arguments.recording, arguments.out, arguments.times)
