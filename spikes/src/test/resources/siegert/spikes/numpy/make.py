"""Writes the arrays beside this file (numpy 1.24): the same three spikes, 3 at 0.5, 1 at 10.25 and 3 at 20.125 ms."""
import numpy as np

ids = np.array([3, 1, 3])
times = np.array([0.5, 10.25, 20.125])
for order in "<>":
    for t in ("f2", "f4", "f8"):
        a = np.zeros(3, dtype=[("sender", order + "i4"), ("time_ms", order + t)])
        a["sender"], a["time_ms"] = ids, times
        np.save(f"structure_{'little' if order == '<' else 'big'}_{t}.npy", a)
        np.savez(f"archive_{'little' if order == '<' else 'big'}_{t}.npz",
                 senders=ids.astype(order + "i8"), times=times.astype(order + t))
for t in ("i1", "u1", "i2", "u2", "i4", "u4", "i8", "u8", "f4", "f8"):
    np.savez_compressed(f"ids_{t}.npz", senders=ids.astype(t), times=times)
np.savez_compressed("steps.npz", senders=ids, steps=np.array([5, 103, 202]), offsets=np.array([0.0, 0.05, 0.075]))
np.save("rows_c.npy", np.ascontiguousarray(np.array([ids, times])))
np.save("rows_fortran.npy", np.asfortranarray(np.array([ids, times])))
np.save("columns_fortran.npy", np.asfortranarray(np.array([ids, times]).T))
np.save("times_first.npy", np.array([times, ids]).T)
a = np.zeros(3, dtype=np.dtype([("gid", "u1"), ("t", "f8")], align=True))
a["gid"], a["t"] = ids, times
np.save("aligned.npy", a)
np.save("strings.npy", np.array(["a", "b"]))
np.save("complex.npy", np.zeros((3, 2), dtype=complex))
np.save("cube.npy", np.zeros((3, 2, 2)))
np.savez("unequal.npz", senders=ids, times=times[:2])
np.savez("nameless.npz", ids, times)
np.save("empty.npy", np.zeros((0, 2)))
