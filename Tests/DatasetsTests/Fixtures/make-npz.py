#!/usr/bin/env python3
"""Makes the .npz files beside it, as Keras ships mnist.npz and as other programs write them. Needs NumPy."""
import io
import struct
import zipfile
import zlib

import numpy as np

x_train = (np.arange(4 * 3 * 2) * 10).reshape(4, 3, 2).astype("u1")
y_train = np.array([0, 1, 2, 1], "u1")
x_test = np.arange(2 * 3 * 2).reshape(2, 3, 2).astype("u1")
y_test = np.array([2, 0], "u1")


def arrays(**changed):
    return {"x_train": x_train, "y_train": y_train, "x_test": x_test, "y_test": y_test} | changed


def everything(x, y):
    return {"x_train": x_train.astype(x), "y_train": y_train.astype(y),
            "x_test": x_test.astype(x), "y_test": y_test.astype(y)}


def npy(array, version):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, version=version)
    return out.getvalue()


def archive(name, files, method=zipfile.ZIP_STORED):
    """Entries with a fixed date, so that the same files come out every time."""
    with zipfile.ZipFile(name, "w", method) as file:
        for key, data in files.items():
            info = zipfile.ZipInfo(key + ".npy", (1980, 1, 1, 0, 0, 0))
            info.compress_type = method
            with file.open(info, "w", force_zip64=True) as entry:
                entry.write(data)


def save(name, contents, version=None, method=zipfile.ZIP_STORED):
    archive(name, {key: npy(array, version) for key, array in contents.items()}, method)


save("stored.npz", arrays())
save("deflated.npz", arrays(), method=zipfile.ZIP_DEFLATED)
save("version-2.npz", arrays(), version=(2, 0))
save("version-3.npz", arrays(), version=(3, 0))
save("medmnist.npz", {"train_images": x_train, "train_labels": y_train[:, None],
                      "test_images": x_test, "test_labels": y_test[:, None]})
save("flat.npz", arrays(x_train=x_train.reshape(4, 6), x_test=x_test.reshape(2, 6)))
save("colour.npz", arrays(x_train=x_train.reshape(4, 3, 1, 2), x_test=x_test.reshape(2, 3, 1, 2)))
for kind in ["<i8", ">i4", "<u2"]:
    save(f"integers-{kind[1:]}.npz", everything(kind, kind))
save("small-integers.npz", {k: (v // 16 if k[0] == "x" else v) for k, v in everything("<i2", "i1").items()})
for kind in ["<f4", ">f8"]:
    floats = everything(kind, ">i2")
    floats["x_train"] = floats["x_train"] / 4 - 1
    floats["x_test"] = floats["x_test"] / 4 - 1
    save(f"floats-{kind[1:]}.npz", {k: v.astype(kind) if k[0] == "x" else v for k, v in floats.items()})
save("boolean.npz", everything("?", "u1"))

# Zip64 end records, which NumPy writes for more than 65,535 entries or 4 GB.
with open("deflated.npz", "rb") as file:
    data = file.read()
end = data.rindex(b"PK\x05\x06")
count, size, offset = struct.unpack("<HII", data[end + 10:end + 20])
record = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, size, offset)
locator = struct.pack("<IIQI", 0x07064B50, 0, end, 1)
tail = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
with open("zip64.npz", "wb") as file:
    file.write(data[:end] + record + locator + tail)

# What must be refused.
save("bad-fortran-order.npz", arrays(x_train=np.asfortranarray(x_train)))
save("bad-one-hot.npz", arrays(y_train=np.eye(3, dtype="f4")[y_train]))
save("bad-float-labels.npz", arrays(y_train=y_train.astype("f4")))
save("bad-negative-label.npz", arrays(y_test=np.array([1, -1])))
save("bad-nan.npz", {k: v.astype("f4") * np.nan if k[0] == "x" else v for k, v in arrays().items()})
save("bad-label-count.npz", arrays(y_test=y_test[:1]))
save("bad-image-size.npz", arrays(x_test=x_test.reshape(2, 2, 3)))
save("bad-mixed-types.npz", arrays(x_test=x_test.astype("f4")))
save("bad-empty.npz", arrays(x_train=x_train[:0], y_train=y_train[:0]))
save("bad-complex.npz", arrays(x_train=x_train.astype("c8")))
save("bad-structured.npz", arrays(x_train=np.zeros(4, [("a", "f4"), ("b", "u1")])))
save("bad-missing.npz", {"x_train": x_train, "y_train": y_train})
files = {key: npy(array, None) for key, array in arrays().items()}
archive("bad-short-array.npz", files | {"x_train": files["x_train"][:-1]})
archive("bad-no-array.npz", files | {"x_train": b"not an array"})
archive("bad-version.npz", files | {"x_train": b"\x93NUMPY\x09\x00" + files["x_train"][8:]})
with open("stored.npz", "rb") as file:
    data = bytearray(file.read())
data[data.index(bytes(x_train.ravel()))] ^= 1
with open("bad-crc.npz", "wb") as file:
    file.write(data)
with open("deflated.npz", "rb") as file:
    data = bytearray(file.read())
# An entry said to be 3 GB: it must be refused before it is allocated.
place = data.index(b"PK\x01\x02")
data[place + 24:place + 28] = struct.pack("<I", 3_000_000_000)
with open("bad-size.npz", "wb") as file:
    file.write(data)
