#!/usr/bin/env python3
"""Makes the samples of binary stores in this folder, and expected.json: what the tools' own readers find in them.

    make_samples.py FOLDER-OF-HISTORIES

Needs tensorboard, torch, wandb, swanlab, optuna (each part is left out where its library is missing). Files from
FOLDER-OF-HISTORIES are small trainings written by the tools themselves; databases are VACUUMed to small pages, and of
MLflow's 65 tables those stay that hold runs.
"""

import glob
import gzip
import json
import math
import os
import shutil
import sqlite3
import struct
import subprocess
import sys
import zlib

HERE = os.path.dirname(os.path.abspath(__file__))
# Folders here have the names of libraries.
sys.path.remove(HERE)
# Tools write the name of the folder that they work in into their files.
SCRATCH = "/srv/samples"


def number(value):
    value = float(value)
    return value if math.isfinite(value) else repr(value)


def folder(name):
    path = os.path.join(HERE, name)
    os.makedirs(path, exist_ok=True)
    return path


def scratch():
    os.makedirs(SCRATCH, exist_ok=True)
    return SCRATCH


# TensorBoard


def make_tensors(path):
    """A tag for each type of number and each way of writing it; then shapes and types that are no scalar."""
    import numpy as np
    from tensorboard.compat.proto import event_pb2, summary_pb2, tensor_pb2, types_pb2
    from tensorboard.summary.writer.event_file_writer import EventFileWriter

    half = np.float16(0.333)
    writer = EventFileWriter(scratch())

    def add(tag, tensor, plugin="scalars"):
        metadata = summary_pb2.SummaryMetadata(plugin_data=summary_pb2.SummaryMetadata.PluginData(plugin_name=plugin))
        value = summary_pb2.Summary.Value(tag=tag, tensor=tensor, metadata=metadata if plugin else None)
        writer.add_event(event_pb2.Event(wall_time=1.5, step=-3, summary=summary_pb2.Summary(value=[value])))

    T = tensor_pb2.TensorProto
    add("float/content", T(dtype=types_pb2.DT_FLOAT, tensor_content=struct.pack("<f", 0.1)))
    add("float/value", T(dtype=types_pb2.DT_FLOAT, float_val=[0.1]))
    add("double/content", T(dtype=types_pb2.DT_DOUBLE, tensor_content=struct.pack("<d", 0.1)))
    add("double/value", T(dtype=types_pb2.DT_DOUBLE, double_val=[-0.1]))
    add("half/content", T(dtype=types_pb2.DT_HALF, tensor_content=half.tobytes()))
    add("half/value", T(dtype=types_pb2.DT_HALF, half_val=[int(half.view(np.uint16))]))
    add("half/subnormal", T(dtype=types_pb2.DT_HALF, half_val=[3]))
    add("half/infinite", T(dtype=types_pb2.DT_HALF, half_val=[0xFC00]))
    add("bfloat16/content", T(dtype=types_pb2.DT_BFLOAT16, tensor_content=struct.pack("<H", 0x3FC0)))
    add("bfloat16/value", T(dtype=types_pb2.DT_BFLOAT16, half_val=[0xBFC0]))
    for name, code, kind in [("int8", "b", types_pb2.DT_INT8), ("int16", "h", types_pb2.DT_INT16),
                             ("int32", "i", types_pb2.DT_INT32)]:
        add(name + "/content", T(dtype=kind, tensor_content=struct.pack("<" + code, -7)))
        add(name + "/value", T(dtype=kind, int_val=[-7]))
    for name, code, kind in [("uint8", "B", types_pb2.DT_UINT8), ("uint16", "H", types_pb2.DT_UINT16)]:
        add(name + "/content", T(dtype=kind, tensor_content=struct.pack("<" + code, 200)))
        add(name + "/value", T(dtype=kind, int_val=[200]))
    add("int64/content", T(dtype=types_pb2.DT_INT64, tensor_content=struct.pack("<q", -(2**40))))
    add("int64/value", T(dtype=types_pb2.DT_INT64, int64_val=[-(2**40)]))
    add("uint32/value", T(dtype=types_pb2.DT_UINT32, uint32_val=[2**32 - 1]))
    add("uint64/value", T(dtype=types_pb2.DT_UINT64, uint64_val=[2**40]))
    add("bool/value", T(dtype=types_pb2.DT_BOOL, bool_val=[True]))
    add("nan", T(dtype=types_pb2.DT_FLOAT, float_val=[math.nan]))
    add("no plugin", T(dtype=types_pb2.DT_FLOAT, float_val=[0.5]), plugin=None)
    vector = T(dtype=types_pb2.DT_FLOAT, float_val=[0.5])
    vector.tensor_shape.dim.add().size = 1
    add("vector", vector)
    add("text", T(dtype=types_pb2.DT_STRING, string_val=[b"hello"]), plugin="text")
    add("another plugin", T(dtype=types_pb2.DT_FLOAT, float_val=[0.5]), plugin="custom")
    add("another plugin", T(dtype=types_pb2.DT_FLOAT, float_val=[0.5]), plugin=None)
    writer.close()
    shutil.move(glob.glob(scratch() + "/events*")[0], path)
    shutil.rmtree(scratch())


def make_torch(path):
    """A restart that voids steps 3 and later, and settings for the plugin hparams."""
    from torch.utils.tensorboard import SummaryWriter

    for part, (first, last, purge) in enumerate([(0, 6, None), (3, 8, 3)]):
        with SummaryWriter(scratch(), purge_step=purge) as writer:
            for step in range(first, last):
                writer.add_scalar("loss", 1 / (step + 1) + part, step)
        shutil.move(glob.glob(scratch() + "/events*")[0], os.path.join(path, f"purge{part}.tfevents"))
    with SummaryWriter(scratch()) as writer:
        writer.add_hparams({"lr": 0.5, "activation": "relu", "bias": True}, {"hparam/accuracy": 0.75}, run_name="one")
    shutil.move(glob.glob(scratch() + "/one/events*")[0], os.path.join(path, "hparams.tfevents"))
    shutil.rmtree(scratch())


def read_events(path):
    from tensorboard.backend.event_processing import event_file_loader
    from tensorboard.util import tensor_util

    points, settings = {}, {}
    plugins = {}
    for event in event_file_loader.RawEventFileLoader(path).Load():
        from tensorboard.compat.proto import event_pb2

        event = event_pb2.Event.FromString(event)
        for value in event.summary.value:
            plugin = plugins.setdefault(value.tag, value.metadata.plugin_data.plugin_name)
            if plugin == "hparams":
                from tensorboard.plugins.hparams import plugin_data_pb2

                data = plugin_data_pb2.HParamsPluginData.FromString(value.metadata.plugin_data.content)
                for name, entry in data.session_start_info.hparams.items():
                    settings[name] = getattr(entry, entry.WhichOneof("kind"))
            if value.WhichOneof("value") == "simple_value":
                points.setdefault(value.tag, []).append([event.step, number(value.simple_value)])
            elif value.WhichOneof("value") == "tensor" and plugin in ("", "scalars"):
                tensor = value.tensor
                if tensor.tensor_shape.dim or tensor.dtype in (0, 7):
                    continue
                if tensor.dtype == 14:  # TensorBoard's reader knows no bfloat16.
                    bits = tensor.half_val[0] if tensor.half_val else struct.unpack("<H", tensor.tensor_content)[0]
                    item = struct.unpack("<f", struct.pack("<I", bits << 16))[0]
                elif tensor.dtype == 22:
                    item = tensor.uint32_val[0]
                elif tensor.dtype == 23:
                    item = tensor.uint64_val[0]
                else:
                    item = tensor_util.make_ndarray(tensor).item()
                points.setdefault(value.tag, []).append([event.step, number(item)])
    return {"points": points, "settings": settings}


# Weights & Biases, SwanLab


def make_wandb(path):
    import wandb

    os.environ["WANDB_SILENT"] = "true"
    run = wandb.init(project="demo", name="relu_s0", group="relu", mode="offline", dir=scratch(),
                     config={"lr": 0.5, "opt": {"name": "sgd", "momentum": 0.9}}, tags=["a", "b"],
                     settings=wandb.Settings(x_disable_meta=True, x_disable_stats=True, disable_git=True, host="host"))
    run.define_metric("epoch")
    run.define_metric("val/*", step_metric="epoch")
    run.define_metric("loss.total", step_metric="epoch")
    for step in range(20):
        row = {"epoch": step // 4, "loss.total": 1 / (step + 1), "nested": {"a": step, "b": {"c": -step}},
               "note": "x" * 900, "flag": True, "list": [1, 2]}
        if step % 4 == 3:
            row["val/loss"] = [1.0, math.nan, math.inf, -math.inf][step // 4 % 4]
        run.log(row)
    run.summary["test_accuracy"] = 0.75
    run.finish()
    shutil.move(glob.glob(scratch() + "/wandb/offline*/*.wandb")[0], path)
    shutil.rmtree(scratch())


def log_records(path):
    """LevelDB's frame. (W&B's own reader left its library with version 0.20.)"""
    data, position, parts = open(path, "rb").read(), 7, b""
    while position + 7 <= len(data):
        if 32768 - position % 32768 < 7:
            position += 32768 - position % 32768
            continue
        crc, length, kind = struct.unpack_from("<IHB", data, position)
        parts += data[position + 7 : position + 7 + length]
        assert zlib.crc32(data[position + 6 : position + 7 + length]) == crc
        position += 7 + length
        if kind in (1, 4):
            yield parts
            parts = b""


def read_wandb(path):
    from wandb.proto import wandb_internal_pb2

    rows = 0
    points = {}
    for data in log_records(path):
        record = wandb_internal_pb2.Record()
        record.ParseFromString(data)
        if record.WhichOneof("record_type") != "history":
            continue

        def add(name, value):
            if isinstance(value, dict):
                for key, inner in value.items():
                    add(f"{name}.{key}", inner)
            elif isinstance(value, (int, float)) and not isinstance(value, bool):
                points.setdefault(name, []).append([rows, number(value)])

        for item in record.history.item:
            add(item.key or ".".join(item.nested_key), json.loads(item.value_json))
        rows += 1
    return {"points": points, "rows": rows}


def make_swanlab(path):
    import swanlab

    swanlab.init(project="demo", experiment_name="relu_s0", mode="offline", logdir=scratch(),
                 config={"lr": 0.5})
    for step in range(4):
        swanlab.log({"train/loss": 1 / (step + 1), "val/loss": math.nan if step == 2 else 2.0, "zero": 0.0}, step=step)
    swanlab.finish()
    shutil.move(glob.glob(scratch() + "/run*/*.swanlab")[0], path)
    shutil.rmtree(scratch())


# SQLite


def shrink(path, keep=None):
    database = sqlite3.connect(path)
    if keep:
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type='table'").fetchall():
            if name not in keep:
                database.execute(f'DROP TABLE "{name}"')
    database.commit()
    database.execute("PRAGMA journal_mode=DELETE")
    database.execute("PRAGMA page_size=512")
    database.execute("VACUUM")
    database.close()


def make_optuna(path):
    import optuna

    optuna.logging.set_verbosity(optuna.logging.WARNING)

    def objective(trial):
        trial.suggest_float("lr", 0.01, 1, log=True)
        trial.suggest_categorical("activation", ["relu", "sigmoid"])
        for step, value in enumerate([0.5, math.nan, math.inf, -math.inf, 0.25]):
            trial.report(value if trial.number == 0 else 0.1 * step + trial.number, step)
        return 0.75 + trial.number

    study = optuna.create_study(study_name="demo", storage="sqlite:///" + path,
                                sampler=optuna.samplers.RandomSampler(seed=1))
    study.optimize(objective, n_trials=3)
    shrink(path, {"studies", "trials", "trial_intermediate_values", "trial_params", "trial_values"})


def make_wal(path):
    """Trackio's rows of which one is still in the log beside the database, as after a kill."""
    if os.fork() == 0:
        database = sqlite3.connect(path)
        database.execute("PRAGMA page_size=512")
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE metrics (id INTEGER PRIMARY KEY, run_name TEXT, step INTEGER, metrics TEXT)")
        database.execute("INSERT INTO metrics VALUES (1, 'a', 0, '{\"loss\": 1.5}')")
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.execute("INSERT INTO metrics VALUES (2, 'a', 1, '{\"loss\": \"NaN\"}')")
        database.commit()
        os._exit(0)
    os.wait()
    os.remove(path + "-shm")


def make_view(path):
    """A hostile one: what looks like MLflow's tables is a program that never ends."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA page_size=512")
    database.execute("CREATE TABLE runs (run_uuid TEXT, name TEXT, experiment_id INTEGER, status TEXT,"
                     " lifecycle_stage TEXT, start_time INTEGER)")
    database.execute("CREATE VIEW metrics (key, value, run_uuid, timestamp, step, is_nan) AS WITH RECURSIVE n(i) AS"
                     " (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'loss', i, 'a', i, i, 0 FROM n")
    database.commit()
    database.close()


def main():
    histories = sys.argv[1]
    tools = os.path.join(histories, "tools")
    expected_path = os.path.join(HERE, "expected.json")
    expected = json.load(open(expected_path)) if os.path.exists(expected_path) else {}

    def part(library, make, path):
        try:
            __import__(library)
        except ImportError:
            print("left out:", path, file=sys.stderr)
            return
        if os.path.isfile(path):
            os.remove(path)
        make(path)

    for source, target in {
        "keras-tensorboard/sigmoid_s1/train/events*": "tensorboard/keras-train.tfevents",
        "keras-tensorboard/sigmoid_s1/validation/events*": "tensorboard/keras-validation.tfevents",
        "tensorboard-torch/nan/events*": "tensorboard/torch-nan.tfevents",
        "tensorboard-torch/double/events*": "tensorboard/torch-double.tfevents",
        "tensorboardX/no_step/events*": "tensorboard/x-no-step.tfevents",
        "tensorboardX/truncated/events*": "tensorboard/x-truncated.tfevents",
        "clu/relu_s0/events*": "tensorboard/clu.tfevents",
        "catboost/noval/catboost_info/learn/events*": "tensorboard/catboost.tfevents",
        "wandb-offline/killed/wandb/off*/*.wandb": "wandb/killed-0.31.wandb",
        "wandb-offline-0.16/relu_s0/wandb/off*/*.wandb": "wandb/relu-0.16.wandb",
        "visualdl/relu_s0/log/*.log": "visualdl/relu.log",
        "trackio/three_runs/fashion.db": "sqlite/trackio.db",
    }.items():
        os.makedirs(os.path.join(HERE, os.path.dirname(target)), exist_ok=True)
        shutil.copy(glob.glob(os.path.join(tools, source))[0], os.path.join(HERE, target))
        os.chmod(os.path.join(HERE, target), 0o644)
    mlflow = os.path.join(HERE, "sqlite/mlflow.db")
    with open(mlflow, "wb") as out:
        out.write(gzip.open(os.path.join(tools, "mlflow-sqlite-exact/awkward/mlflow.db.gz")).read())
    shrink(mlflow, {"experiments", "runs", "metrics", "params", "tags"})
    shrink(os.path.join(HERE, "sqlite/trackio.db"), {"metrics", "configs", "sqlite_sequence"})

    part("tensorboard", make_tensors, os.path.join(folder("tensorboard"), "tensors.tfevents"))
    part("torch", make_torch, folder("tensorboard"))
    part("wandb", make_wandb, os.path.join(folder("wandb"), "define-metric.wandb"))
    part("swanlab", make_swanlab, os.path.join(folder("swanlab"), "relu.swanlab"))
    part("optuna", make_optuna, os.path.join(folder("sqlite"), "optuna.db"))
    part("sqlite3", make_view, os.path.join(folder("sqlite"), "view.db"))
    part("sqlite3", make_wal, os.path.join(folder("sqlite"), "wal.db"))

    readers = {"tensorboard": read_events, "wandb": read_wandb}
    for kind, read in readers.items():
        for path in sorted(glob.glob(os.path.join(HERE, kind, "*"))):
            try:
                expected[os.path.relpath(path, HERE)] = read(path)
            except ImportError:
                print("not read again:", path, file=sys.stderr)
    with open(expected_path, "w") as out:
        json.dump(expected, out, indent=None, separators=(",", ":"), sort_keys=True)
        out.write("\n")


if __name__ == "__main__":
    main()
