"""Records a training as a run record of `curves`: put this file beside your training and keep it, it needs nothing else.

Any loop:

    from recorder import Recorder

    with Recorder("history", arm="relu", seed=0, config={"lr": 0.1}) as recorder:
        for epoch in range(1, 11):
            ...
            recorder.log(epoch=epoch, loss=loss, accuracy=accuracy, val_loss=val_loss, val_accuracy=val_accuracy)
        recorder.test(labels=labels, predictions=predictions, loss=test_loss)

Keras:                 model.fit(..., callbacks=[..., KerasCallback("history", arm="relu", seed=0, test=(x_test, y_test))])
Lightning:             Trainer(logger=LightningLogger("history", arm="relu"))
Hugging Face Trainer:  Trainer(..., callbacks=[TransformersCallback("history", arm="relu")])

Each run is one file, history/ARM-seedN.json, whole after every epoch; look at it with `curves show history`, draw it with
`curves figure history -o figure.pdf`, compare arms over seeds with `curves report history`. Runs of one arm differ in
their seed alone. With labels and predictions the record keeps which test examples were right, which paired tests need.
"""

import base64
import datetime
import json
import math
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
import warnings

# Not the classes for frameworks, which `from recorder import *` would then import.
__all__ = ["Recorder"]

SCHEMA = "curves.run/1"
AXES = ("epoch", "step", "seconds")

# Names as Keras has them; the same table as in `curves import --help`.
_QUANTITIES = {
    "loss": {"loss", "losses", "total_loss", "avg_loss", "running_loss", "cross_entropy", "nll", "logloss"},
    "accuracy": {
        "accuracy", "acc", "accuracies", "accs", "top1", "accuracy_top1", "top1_accuracy", "categorical_accuracy",
        "binary_accuracy", "sparse_categorical_accuracy",
    },
    "learning_rate": {"lr", "learning_rate", "train_lr"},
}
_SETS = (("train", ""), ("training", ""), ("val", "val"), ("valid", "val"), ("validation", "val"), ("dev", "val"),
         ("eval", "val"), ("test", "test"))
_NO_CURVES = re.compile(r"runtime$|_per_second$|^total_flos$|^hp_metric$|^epoch$|^step$|_timestamp$|^num_")


class Recorder:
    """One run's record.

    folder: where the file goes, ARM-seedN.json.
    arm: what is compared, such as "relu". Runs of one arm should differ in their seed alone.
    seed: the seed of initial weights and order of examples.
    label: the arm's name for people; the arm itself where it is not given.
    config: settings, whatever JSON can hold. What it cannot is kept as its text.
    varies: the settings that set this arm apart, such as {"activation": "relu"}.
    dataset, classes, train_examples, validation_examples, test_examples: what is known of the data.
    overwrite: replace the record of an earlier run. resume: go on with it; epochs that are recorded again count anew.
    """

    def __init__(self, folder, arm, seed, *, label=None, config=None, varies=None, experiment="", dataset=None,
                 classes=None, train_examples=None, validation_examples=None, test_examples=None, overwrite=False,
                 resume=False, tool="Python", version=None):
        if isinstance(seed, bool) or not isinstance(seed, int):
            raise TypeError(f"seed: found {seed!r}, expected a whole number")
        if overwrite and resume:
            raise ValueError("overwrite and resume were both asked for; ask for one")
        self.path = os.path.join(os.fspath(folder), _file_name(str(arm), seed))
        # Of several processes that train one model, the first records.
        self.is_active = all(os.environ.get(name, "0") in ("", "0") for name in ("RANK", "SLURM_PROCID"))
        self._run = {"arm": str(arm), "label": str(label if label is not None else arm), "arm_index": 0, "seed": seed,
                     "varies": _plain(varies or {}), "experiment": experiment}
        self._config = _plain(config or {})
        self._data = {"name": dataset, "train_examples": train_examples, "validation_examples": validation_examples,
                      "test_examples": test_examples, "classes": classes}
        self._source = {"tool": tool, "version": version or platform.python_version(), "format": "recorder", "files": [],
                        "unknown": [], "decided": []}
        self._rows = []
        self._test = None
        self._outcome = {"status": "unknown"}
        self._began = time.monotonic()
        self._seconds_before = 0.0
        self._started = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._environment = _environment()
        self._last_write = -math.inf
        self._write_took = 0.0
        self.is_finished = False
        if not self.is_active:
            return
        if os.path.exists(self.path) and not overwrite:
            if not resume:
                raise FileExistsError(f"{self.path}: is there already; record with another seed or folder, or pass "
                                      "overwrite=True to replace it or resume=True to go on with it")
            self._load()
        self.write()

    # What happened

    def log(self, epoch=None, step=None, metrics=None, **more):
        """Records what was measured at one moment.

        epoch: counted from 1, may be a fraction: 1 is the end of the first. step: optimiser steps, counted from 1. Without
        either, calls are counted as epochs. Calls for one moment are one row. Names as Keras has them: loss, accuracy,
        val_loss, val_accuracy, learning_rate, and any others; values may be numbers or tensors of one number.
        """
        values = {str(name): _number(value) for name, value in {**(metrics or {}), **more}.items()}
        for name in values:
            if name in AXES:
                raise ValueError(f"{name} is an axis; pass it as log({name}=...)")
        if epoch is None and step is None:
            epoch = 1 + max((row["epoch"] for row in self._rows if row["epoch"] is not None), default=0)
        epoch, step = (None if place is None else _number(place) for place in (epoch, step))
        for name, place in (("epoch", epoch), ("step", step)):
            if place is not None and not math.isfinite(place):
                raise ValueError(f"{name}: found {place}, expected a finite number")
        self._outcome = {"status": "unknown"}
        self._back_to(epoch, step)
        seconds = self._seconds_before + time.monotonic() - self._began
        if self._rows and self._is_same_moment(self._rows[-1], epoch, step):
            row = self._rows[-1]
            row["epoch"] = epoch if epoch is not None else row["epoch"]
            row["step"] = step if step is not None else row["step"]
            row["values"].update(values)
            row["seconds"] = seconds
        else:
            self._rows.append({"epoch": epoch, "step": step, "seconds": seconds, "values": values})
        self._write_if_due()

    def test(self, accuracy=None, loss=None, labels=None, predictions=None):
        """Records the model on the test set.

        labels: the class of each example, from 0 (or one-hot rows). predictions: the predicted classes, or a row of
        probabilities or logits an example. From them come the accuracy, which examples were right, and the confusion matrix.
        """
        result = {"loss": math.nan if loss is None else _number(loss)}
        if labels is not None and predictions is not None:
            result.update(_per_example(labels, predictions, self._data["classes"]))
            if accuracy is not None and abs(_number(accuracy) - result["accuracy"]) > 0.5 / max(result["examples"], 1):
                raise ValueError(f"accuracy: found {_number(accuracy)}, but labels and predictions give {result['accuracy']}")
            self._data["test_examples"] = result.pop("examples")
        elif accuracy is not None:
            result["accuracy"] = _number(accuracy)
            if not 0 <= result["accuracy"] <= 1:
                raise ValueError(f"accuracy: found {result['accuracy']}, expected a fraction from 0 to 1")
        else:
            raise ValueError("expected an accuracy, or labels and predictions")
        self._test = result
        self.write()

    def configure(self, **settings):
        """Adds settings to the record's config."""
        self._config.update(_plain(settings))

    def note(self, decided):
        """Adds a sentence on what was decided where the numbers leave it open."""
        if decided not in self._source["decided"]:
            self._source["decided"].append(decided)

    def finish(self, outcome=None):
        """Ends the record. outcome: {"status": "completed"} unless it is given; "diverged" where the last loss is not finite."""
        self._outcome = outcome or self._usual_outcome()
        self.is_finished = True
        self.write()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is None:
            if not self.is_finished:
                self.finish()
        else:
            # How it ended is not known; what was recorded stays.
            self.write()
        return False

    @property
    def history(self):
        """The record's table: a list for each axis and metric, None where nothing was measured."""
        columns = {}
        for axis in AXES:
            places = [_whole(row[axis]) for row in self._rows]
            if any(place is not None for place in places):
                columns[axis] = places
        for row in self._rows:
            for name in row["values"]:
                columns.setdefault(name, None)
        for name, column in columns.items():
            if column is None:
                columns[name] = [row["values"].get(name) for row in self._rows]
        return columns or {"epoch": []}

    # The file

    def write(self):
        """Writes the record whole or not at all: to a file beside it that then takes its place."""
        if not self.is_active:
            return
        began = time.monotonic()
        members = ",\n".join(f"  {json.dumps(key)}: {json.dumps(_words(value))}" for key, value in self._record().items())
        folder = os.path.dirname(self.path) or "."
        os.makedirs(folder, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=folder)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                file.write("{\n" + members + "\n}\n")
                file.flush()
                os.fsync(file.fileno())
            os.chmod(temporary, 0o666 & ~_umask())
            os.replace(temporary, self.path)
        except BaseException:
            if os.path.exists(temporary):
                os.unlink(temporary)
            raise
        self._last_write = time.monotonic()
        self._write_took = self._last_write - began

    def _write_if_due(self):
        # A history of very many rows is not written whole for each: writing takes a fiftieth of the time at most.
        if time.monotonic() - self._last_write < 50 * self._write_took:
            return
        try:
            self.write()
        except OSError as error:
            # A training does not end because a disk is full for a while; the next write has all of it.
            warnings.warn(f"{self.path}: not written: {error}", stacklevel=3)

    def _record(self):
        record = {"schema": SCHEMA, "run": self._run}
        data = {key: value for key, value in self._data.items() if value is not None}
        if data:
            record["data"] = {"name": "unnamed", **data}
        record["history"] = self.history
        if self._test is not None:
            record["test"] = self._test
        record["outcome"] = self._outcome
        record["source"] = self._source
        if self._config:
            record["config"] = self._config
        ends = [row["seconds"] for row in self._rows if row["epoch"] is not None and row["epoch"] == int(row["epoch"])]
        record["timing"] = {
            "seconds": self._rows[-1]["seconds"] if self._rows else 0.0, "examples_per_second": math.nan,
            "epoch_seconds": [end - start for start, end in zip([0.0] + ends, ends)],
        }
        examples = self._data["train_examples"]
        if examples and ends and ends[-1] > 0:
            record["timing"]["examples_per_second"] = examples * len(ends) / ends[-1]
        record["provenance"] = {"started": self._started, "imported_from": f"{self._source['tool']}, recorder.py",
                                **self._environment}
        return record

    def _load(self):
        with open(self.path, encoding="utf-8") as file:
            record = json.load(file)
        if record.get("schema") != SCHEMA:
            raise ValueError(f"{self.path}: found schema {record.get('schema')!r}, expected {SCHEMA!r}")
        columns = {name: [_from_word(value) for value in values] for name, values in record["history"].items()}
        axes = {name: columns.pop(name) for name in AXES if name in columns}
        for place in range(max((len(column) for column in axes.values()), default=0)):
            values = {name: column[place] for name, column in columns.items() if column[place] is not None}
            row = {axis: axes.get(axis, {place: None})[place] for axis in AXES}
            self._rows.append({**row, "seconds": row["seconds"] or 0.0, "values": values})
        self._seconds_before = self._rows[-1]["seconds"] if self._rows else 0.0
        self._started = record.get("provenance", {}).get("started", self._started)
        self._source["decided"] = record.get("source", {}).get("decided", [])

    def _back_to(self, epoch, step):
        """Drops the rows from this moment on: a run that was resumed measures them again."""
        def is_later(row):
            if epoch is not None and row["epoch"] is not None:
                return row["epoch"] > epoch
            return step is not None and row["step"] is not None and row["step"] > step

        dropped = 0
        while self._rows and is_later(self._rows[-1]):
            self._rows.pop()
            dropped += 1
        if dropped:
            self.note(f"{dropped} rows that a resumed run measured again were dropped")

    @staticmethod
    def _is_same_moment(row, epoch, step):
        pairs = [(row["epoch"], epoch), (row["step"], step)]
        known = [(old, new) for old, new in pairs if old is not None and new is not None]
        return bool(known) and all(old == new for old, new in known)

    def _usual_outcome(self):
        if self._rows and not math.isfinite(self._rows[-1]["values"].get("loss", 0.0)):
            last = self._rows[-1]
            return {"status": "diverged", "epoch": max(math.ceil(last["epoch"] or 1), 1),
                    "step": max(int(last["step"] or 1), 1)}
        return {"status": "completed"}

    @property
    def last_epoch(self):
        """The last epoch that was recorded; None before the first."""
        return next((row["epoch"] for row in reversed(self._rows) if row["epoch"] is not None), None)


# Frameworks. Their classes are made when they are asked for, so that this file imports none of them.


def _make_keras_callback():
    import keras

    class KerasCallback(keras.callbacks.Callback):
        """Records `model.fit`. Put it last, so that it tests the weights that EarlyStopping put back.

        test: (x, y) to test on at the end, y as class numbers or one-hot. early_stopping: the EarlyStopping callback of the
        same fit, so that the record says which epoch's weights were tested. Anything else is Recorder's.
        """

        def __init__(self, folder, arm, seed, *, test=None, early_stopping=None, batch_size=None, **options):
            super().__init__()
            self._options = {"tool": "Keras", "version": keras.__version__, **options}
            self._place = (folder, arm, seed)
            self._test_data = test
            self._early_stopping = early_stopping
            self._batch_size = batch_size
            # Epochs of earlier fits, which a fit counts from 0 again.
            self._epochs_before = None
            self.recorder = None

        def on_train_begin(self, logs=None):
            # A second fit of the same model goes on with the record.
            if self.recorder is None:
                self.recorder = Recorder(*self._place, **self._options)
                self._epochs_before = 0
            else:
                self._epochs_before = None
            optimizer = getattr(self.model, "optimizer", None)
            self.recorder.configure(
                epochs=self.params.get("epochs"), steps_per_epoch=self.params.get("steps"),
                optimizer=type(optimizer).__name__ if optimizer is not None else None,
                parameters=self.model.count_params() if self.model.built else None)

        def on_epoch_end(self, epoch, logs=None):
            logs = dict(logs or {})
            if self._epochs_before is None:
                last = int(self.recorder.last_epoch or 0)
                # With initial_epoch the fit counts on by itself.
                self._epochs_before = last if epoch < last else 0
            rate = getattr(getattr(self.model, "optimizer", None), "learning_rate", None)
            if rate is not None and not callable(rate):
                logs.setdefault("learning_rate", rate)
            self.recorder.log(epoch=self._epochs_before + epoch + 1, metrics=_renamed(logs))

        def on_train_end(self, logs=None):
            last = self.recorder.last_epoch
            planned = (self._epochs_before or 0) + (self.params.get("epochs") or 0)
            restored = self._restored_epoch()
            outcome = self.recorder._usual_outcome()
            if outcome["status"] == "diverged":
                outcome["step"] = self.params.get("steps") or 1
            elif last is not None and last < planned:
                outcome = {"status": "stopped_early", "epoch": int(last)}
            if outcome["status"] != "diverged" and restored is not None:
                outcome["restored_epoch"] = restored
            if self._test_data is not None and outcome["status"] != "diverged":
                try:
                    self._test(*self._test_data)
                except (TypeError, ValueError) as error:
                    # The training is done and must not be lost for this.
                    warnings.warn(f"{self.recorder.path}: no test recorded: {error}", stacklevel=2)
            self.recorder.finish(outcome)

        def _test(self, x, y):
            predictions = self.model.predict(x, batch_size=self._batch_size, verbose=0)
            if isinstance(predictions, (list, tuple, dict)):
                raise ValueError("the model has several outputs; record one with callback.recorder.test(...)")
            loss = self.model.evaluate(x, y, batch_size=self._batch_size, verbose=0, return_dict=True)["loss"]
            self.recorder.test(labels=y, predictions=predictions, loss=loss)

        def _restored_epoch(self):
            stopping = self._early_stopping
            if stopping is None or not stopping.restore_best_weights or stopping.best_weights is None:
                return None
            return (self._epochs_before or 0) + int(stopping.best_epoch) + 1

    return KerasCallback


def _make_lightning_logger():
    try:
        from lightning.pytorch import loggers
        import lightning as package
    except ImportError:
        from pytorch_lightning import loggers
        import pytorch_lightning as package

    class LightningLogger(loggers.Logger):
        """Records what a LightningModule logs: `train_loss`, `val_acc`, `lr-SGD` and the like become Keras's names.

        seed: that of `seed_everything` unless it is given. Anything else is Recorder's. Per-example results of the test are
        recorded with `logger.recorder.test(labels=..., predictions=...)`.
        """

        def __init__(self, folder, arm, seed=None, **options):
            super().__init__()
            if seed is None:
                text = os.environ.get("PL_GLOBAL_SEED", "")
                if not text.isdigit():
                    raise ValueError("seed: not given, and seed_everything was not called; pass seed=...")
                seed = int(text)
            self.recorder = Recorder(folder, arm, seed, tool="Lightning", version=package.__version__, **options)

        @property
        def name(self):
            return self.recorder._run["arm"]

        @property
        def version(self):
            return f"seed{self.recorder._run['seed']}"

        @property
        def experiment(self):
            return self.recorder

        def log_hyperparams(self, params, *args, **kwargs):
            params = vars(params) if hasattr(params, "__dict__") and not isinstance(params, dict) else dict(params)
            self.recorder.configure(**{str(name): value for name, value in params.items()})

        def log_metrics(self, metrics, step=None):
            metrics = dict(metrics)
            epoch = metrics.pop("epoch", None)
            history, test = _sorted_metrics(metrics)
            if test:
                if "accuracy" in test:
                    self.recorder.test(accuracy=test["accuracy"], loss=test.get("loss"))
                return
            if not history:
                return
            # What is logged within an epoch stands at its step; the last of it that is no single batch's is its end.
            ends = epoch is not None and any(
                not name.endswith("_step") and name != "learning_rate" for name in history)
            if ends:
                for row in reversed(self.recorder._rows):
                    if row["epoch"] is not None:
                        if row["epoch"] == epoch + 1 and row["step"] is not None and step is not None:
                            row["epoch"] = None
                        break
            self.recorder.log(epoch=epoch + 1 if ends else None, step=None if step is None else step + 1, metrics=history)

        def save(self):
            self.recorder._write_if_due()

        def finalize(self, status):
            if status == "success":
                self.recorder.finish()
            else:
                self.recorder.write()

    return LightningLogger


def _make_transformers_callback():
    import transformers

    class TransformersCallback(transformers.TrainerCallback):
        """Records what a Hugging Face Trainer logs, at fractions of epochs; `eval_loss` becomes `val_loss`.

        seed: the Trainer's unless it is given. Anything else is Recorder's. Per-example results are recorded with
        `callback.recorder.test(labels=..., predictions=...)`, from what `trainer.predict(...)` gives.
        """

        def __init__(self, folder, arm, seed=None, **options):
            self._place = (folder, arm)
            self._seed = seed
            self._options = {"tool": "Hugging Face Transformers", "version": transformers.__version__, **options}
            self.recorder = None

        def on_train_begin(self, args, state, control, **kwargs):
            if self.recorder is None:
                seed = args.seed if self._seed is None else self._seed
                self.recorder = Recorder(*self._place, seed, **self._options)
                self.recorder.is_active = self.recorder.is_active and state.is_world_process_zero
                if args.logging_nan_inf_filter:
                    self.recorder.note("a loss that is not finite is logged as that of the steps before it, since "
                                       "logging_nan_inf_filter is on")
            names = ("learning_rate", "num_train_epochs", "max_steps", "per_device_train_batch_size", "weight_decay",
                     "warmup_steps", "gradient_accumulation_steps", "optim", "lr_scheduler_type", "seed")
            self.recorder.configure(**{name: getattr(args, name) for name in names if hasattr(args, name)})
            # What a run that is resumed had logged before.
            if not self.recorder._rows:
                for entry in state.log_history:
                    self._log(entry, entry.get("epoch"), entry.get("step"))

        def on_log(self, args, state, control, logs=None, **kwargs):
            if self.recorder is not None:
                self._log(logs or {}, state.epoch, state.global_step)

        def _log(self, logs, epoch, step):
            # The last entry is a summary; its train_loss is a mean over the run.
            if "train_runtime" in logs:
                return
            history, test = _sorted_metrics(logs)
            if test and "accuracy" in test:
                self.recorder.test(accuracy=test["accuracy"], loss=test.get("loss"))
            if history:
                self.recorder.log(epoch=epoch, step=step, metrics=history)

        def on_train_end(self, args, state, control, **kwargs):
            outcome = self.recorder._usual_outcome()
            epoch = self.recorder.last_epoch
            if outcome["status"] == "completed" and epoch is not None and state.global_step < state.max_steps:
                outcome = {"status": "stopped_early", "epoch": max(math.ceil(epoch), 1)}
            self.recorder.finish(outcome)

    return TransformersCallback


_MAKERS = {"KerasCallback": _make_keras_callback, "LightningLogger": _make_lightning_logger,
           "TransformersCallback": _make_transformers_callback}


def __getattr__(name):
    if name not in _MAKERS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    made = _MAKERS[name]()
    globals()[name] = made
    return made


# Names


def _split(name):
    """The set ("" for training, "val", "test") and the quantity of a metric's name; its own where Keras has none."""
    own = str(name).strip().lower()
    words = re.sub(r"[\s/.:-]", "_", own)
    found, start, end = "", 0, len(words)
    for word, which in _SETS:
        if words.startswith(word + "_"):
            found, start = which, len(word) + 1
        elif words.endswith("_" + word):
            found, end = which, len(words) - len(word) - 1
        else:
            continue
        break
    if words[start:end].endswith("_epoch"):
        end -= len("_epoch")
    for quantity, names in _QUANTITIES.items():
        if words[start:end] in names:
            return found, quantity
    return ("", "learning_rate") if re.fullmatch(r"lr_\w+", words) else (found, own[start:end])


def _renamed(metrics):
    """The metrics under Keras's names where they are its quantities, such as `sparse_categorical_accuracy`."""
    renamed = {}
    for name, value in metrics.items():
        which, quantity = _split(name)
        key = (which + "_" if which else "") + quantity if quantity in _QUANTITIES else name
        # Two names of one quantity: the one that is Keras's own counts, the other keeps its name.
        renamed[name if key in metrics or key in renamed else key] = value
    return renamed


def _sorted_metrics(metrics):
    """The numbers of a call that are points of curves, and those of the test set, under Keras's names."""
    history, test = {}, {}
    for name, value in metrics.items():
        if _NO_CURVES.search(str(name)) or isinstance(value, (str, dict, list)):
            continue
        which, quantity = _split(name)
        if which == "test":
            test[quantity] = value
        else:
            history[(which + "_" if which else "") + quantity] = value
    return history, test


# Values


def _number(value):
    """A number or a tensor of one number as a float."""
    for step in ("detach", "cpu", "item"):
        if hasattr(value, step):
            value = getattr(value, step)()
    if hasattr(value, "numpy"):
        value = value.numpy()
    return float(value)


def _list(values):
    """An array, a tensor or a sequence as lists."""
    for step in ("detach", "cpu", "numpy"):
        if hasattr(values, step):
            values = getattr(values, step)()
    return values.tolist() if hasattr(values, "tolist") else list(values)


def _classes(values):
    """The class of each example: a whole number, or the place of the greatest of a row."""
    rows = _list(values)
    while rows and isinstance(rows[0], (list, tuple)) and len(rows[0]) == 1:
        rows = [row[0] for row in rows]
    if rows and isinstance(rows[0], (list, tuple)):
        return [max(range(len(row)), key=row.__getitem__) for row in rows], rows
    if any(value != int(value) for value in rows):
        # One output for two classes: its probability of the second.
        return [int(value >= 0.5) for value in rows], None
    return [int(value) for value in rows], None


def _per_example(labels, predictions, class_names):
    truth, _ = _classes(labels)
    guesses, rows = _classes(predictions)
    if len(truth) != len(guesses):
        raise ValueError(f"found {len(truth)} labels and {len(guesses)} predictions, expected as many of each")
    if not truth:
        raise ValueError("found no labels, expected one for each test example")
    if min(truth) < 0 or min(guesses) < 0:
        raise ValueError("found a class below 0, expected classes counted from 0")
    count = max(max(truth), max(guesses)) + 1
    count = max(count, len(class_names or []), len(rows[0]) if rows else 0)
    confusion = [[0] * count for _ in range(count)]
    for label, guess in zip(truth, guesses):
        confusion[label][guess] += 1
    right = [label == guess for label, guess in zip(truth, guesses)]
    bits = bytearray((len(right) + 7) // 8)
    for place, is_right in enumerate(right):
        if is_right:
            bits[place // 8] |= 0x80 >> place % 8
    result = {"accuracy": sum(right) / len(right), "correct": base64.b64encode(bits).decode(), "confusion": confusion,
              "examples": len(right)}
    if rows and all(abs(sum(row) - 1) < 1e-3 and min(row) >= 0 for row in rows):
        wrong = sorted((place for place in range(len(right)) if not right[place]), key=lambda place: -max(rows[place]))
        result["mistakes"] = [{"index": place, "label": truth[place], "prediction": guesses[place],
                               "probability": max(rows[place])} for place in wrong[:16]]
    return result


def _plain(value):
    """The value as JSON has it; what JSON has not becomes its text."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_plain(inner) for inner in value]
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if getattr(value, "ndim", None) == 0 and hasattr(value, "item"):
        return _plain(value.item())
    return str(getattr(value, "value", value))


def _words(value):
    """NaN and the infinities, for which JSON has no word, as records write them."""
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    if isinstance(value, dict):
        return {key: _words(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_words(inner) for inner in value]
    return value


def _from_word(value):
    return float(value.replace("Infinity", "inf")) if isinstance(value, str) else value


def _whole(value):
    return int(value) if value is not None and value == int(value) else value


# The file's name and where the run was


def _file_name(arm, seed):
    word = re.sub(r"[^A-Za-z0-9_.-]", "_", arm[:120]).lstrip(".") or "run"
    return f"{word}-seed{seed}.json"


def _umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _environment():
    """Processor, system, Python, packages and the commit of the training program."""
    packages = {}
    for name in ("numpy", "torch", "keras", "tensorflow", "jax", "lightning", "pytorch_lightning", "transformers"):
        version = getattr(sys.modules.get(name), "__version__", None)
        if isinstance(version, str):
            packages[name] = version
    program = os.path.abspath(sys.argv[0]) if sys.argv and os.path.exists(sys.argv[0]) else os.getcwd()
    folder = program if os.path.isdir(program) else os.path.dirname(program)
    commit = _git(folder, "rev-parse", "HEAD")
    return {
        "commit": commit, "modified": bool(commit) and bool(_git(folder, "status", "--porcelain", "-uno")),
        "host": {"cpu": _processor(), "cores": os.cpu_count() or 0, "os": platform.platform()},
        "python": platform.python_version(), "packages": packages,
    }


def _git(folder, *arguments):
    try:
        done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, text=True, timeout=5)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8", errors="replace") as file:
            for line in file:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.processor()
