"""Tests of templates/recorder.py with the standard library alone: python3 -m unittest discover Tests/RecorderTests"""

import base64
import json
import math
import os
import subprocess
import sys
import tempfile
import unittest
from unittest import mock

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "templates"))

import recorder
from recorder import Recorder


class Tensor:
    """A number as frameworks wrap it."""

    def __init__(self, value):
        self.value = value

    def detach(self):
        return self

    def cpu(self):
        return self

    def item(self):
        return self.value


class RecorderTests(unittest.TestCase):
    def setUp(self):
        # CURVES_RECORDS keeps what the tests write, for a reader in another language.
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = os.environ.get("CURVES_RECORDS") or self.temporary.name

    def record(self, one):
        with open(one.path, encoding="utf-8") as file:
            return json.load(file, parse_constant=lambda word: self.fail(f"{word} is no JSON"))

    def test_writes_a_record_after_every_epoch(self):
        one = Recorder(self.folder, "relu", 0, config={"lr": 0.5, "shape": (1, 2), "other": object}, dataset="digits",
                       classes=["0", "1"], train_examples=100, varies={"activation": "relu"})
        self.assertEqual(self.record(one)["history"], {"epoch": []})
        for epoch in range(1, 4):
            one.log(epoch=epoch, loss=Tensor(1 / epoch), accuracy=0.5)
            one.log(epoch=epoch, val_loss=2 / epoch)
            one.write()
            history = self.record(one)["history"]
            self.assertEqual(history["epoch"], list(range(1, epoch + 1)))
            self.assertEqual(history["loss"], [1 / n for n in range(1, epoch + 1)])
            self.assertEqual(history["val_loss"], [2 / n for n in range(1, epoch + 1)])
            self.assertEqual(self.record(one)["outcome"], {"status": "unknown"})
        one.finish()
        record = self.record(one)
        self.assertEqual(record["schema"], "curves.run/1")
        self.assertEqual(record["run"]["arm"], "relu")
        self.assertEqual(record["run"]["seed"], 0)
        self.assertEqual(record["outcome"], {"status": "completed"})
        self.assertEqual(record["config"]["shape"], [1, 2])
        self.assertEqual(len(record["timing"]["epoch_seconds"]), 3)
        self.assertEqual(sorted(record["history"]["seconds"]), record["history"]["seconds"])
        self.assertRegex(record["provenance"]["started"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        self.assertEqual([name for name in os.listdir(self.folder) if name.endswith(".tmp")], [])

    def test_tells_what_was_not_measured_from_what_is_no_number(self):
        with Recorder(self.folder, "sparse", 1) as one:
            one.log(epoch=0.5, step=50, loss=math.inf)
            one.log(epoch=1, step=100, val_loss=math.nan)
            one.log(epoch=1.5, step=150, loss=-math.inf, val_loss=0.25)
        history = self.record(one)["history"]
        self.assertEqual(history["epoch"], [0.5, 1, 1.5])
        self.assertEqual(history["step"], [50, 100, 150])
        self.assertEqual(history["loss"], ["Infinity", None, "-Infinity"])
        self.assertEqual(history["val_loss"], [None, "NaN", 0.25])

    def test_counts_calls_where_no_axis_is_given(self):
        with Recorder(self.folder, "counted", 0) as one:
            for loss in (3, 2, 1):
                one.log(loss=loss)
        self.assertEqual(self.record(one)["history"]["epoch"], [1, 2, 3])

    def test_says_that_a_run_diverged(self):
        with Recorder(self.folder, "diverged", 0) as one:
            one.log(epoch=1, step=10, loss=1)
            one.log(epoch=2, step=20, loss=math.nan)
        self.assertEqual(self.record(one)["outcome"], {"status": "diverged", "epoch": 2, "step": 20})

    def test_keeps_what_was_recorded_when_the_training_fails(self):
        with self.assertRaises(RuntimeError):
            with Recorder(self.folder, "failed", 0) as one:
                one.log(epoch=1, loss=1)
                raise RuntimeError("out of memory")
        self.assertEqual(self.record(one)["history"]["loss"], [1])
        self.assertEqual(self.record(one)["outcome"], {"status": "unknown"})

    def test_keeps_per_example_results(self):
        with Recorder(self.folder, "tested", 0, classes=["a", "b", "c"]) as one:
            one.log(epoch=1, loss=1)
            one.test(labels=[0, 1, 2, 1, 0, 2, 1, 1, 0, 1], loss=0.5, predictions=[
                [0.9, 0.1, 0], [0.2, 0.8, 0], [0, 0.4, 0.6], [0.7, 0.3, 0], [1, 0, 0], [0, 0.1, 0.9], [0, 1, 0], [0, 1, 0],
                [0.1, 0.1, 0.8], [0, 1, 0]])
        test = self.record(one)["test"]
        self.assertEqual(test["accuracy"], 0.8)
        self.assertEqual(test["loss"], 0.5)
        self.assertEqual(test["confusion"], [[2, 0, 1], [1, 4, 0], [0, 0, 2]])
        bits = "".join(f"{byte:08b}" for byte in base64.b64decode(test["correct"]))
        self.assertEqual(bits[:10], "1110111101")
        self.assertEqual([(m["index"], m["label"], m["prediction"], m["probability"]) for m in test["mistakes"]],
                         [(8, 0, 2, 0.8), (3, 1, 0, 0.7)])
        self.assertEqual(self.record(one)["data"]["test_examples"], 10)

    def test_takes_classes_one_hot_rows_and_one_output(self):
        cases = [
            ([0, 1, 1], [0, 1, 0]), ([[1, 0], [0, 1], [0, 1]], [[2.5, -1], [0, 3], [1, 0.5]]),
            ([[0], [1], [1]], [[0.1], [0.9], [0.4]]), ([0.0, 1.0, 1.0], [0.1, 0.9, 0.4]),
        ]
        for seed, (labels, predictions) in enumerate(cases):
            one = Recorder(self.folder, "shapes", seed)
            one.test(labels=labels, predictions=predictions)
            self.assertEqual(self.record(one)["test"]["confusion"], [[1, 0], [1, 1]], msg=f"case {seed}")

    def test_refuses_what_contradicts_itself(self):
        one = Recorder(self.folder, "refused", 0)
        for arguments in ({"labels": [0, 1], "predictions": [0]}, {"labels": [], "predictions": []}, {"accuracy": 80}, {},
                          {"labels": [0, 1], "predictions": [0, 1], "accuracy": 0.5}, {"labels": [-1], "predictions": [0]}):
            with self.assertRaises(ValueError, msg=str(arguments)):
                one.test(**arguments)
        with self.assertRaises(ValueError):
            one.log(epoch=math.nan, loss=1)
        with self.assertRaises(ValueError):
            one.log(epoch=1, metrics={"seconds": 1})
        for seed in (None, "3", 1.5, True):
            with self.assertRaises(TypeError):
                Recorder(self.folder, "refused", seed)

    def test_overwrites_and_resumes_only_when_asked(self):
        with Recorder(self.folder, "again", 0, config={"a": 1}) as one:
            for epoch in (1, 2, 3):
                one.log(epoch=epoch, loss=float(epoch), note=math.nan)
        with self.assertRaises(FileExistsError):
            Recorder(self.folder, "again", 0)
        with Recorder(self.folder, "again", 0, resume=True) as two:
            two.log(epoch=3, loss=30.0)
            two.log(epoch=4, loss=40.0)
        history = self.record(two)["history"]
        self.assertEqual(history["epoch"], [1, 2, 3, 4])
        self.assertEqual(history["loss"], [1, 2, 30, 40])
        self.assertEqual(sorted(history["seconds"]), history["seconds"])
        with Recorder(self.folder, "again", 0, resume=True) as three:
            three.log(epoch=2, loss=20.0)
        record = self.record(three)
        self.assertEqual(record["history"]["epoch"], [1, 2])
        self.assertIn("2 rows", record["source"]["decided"][0])
        with Recorder(self.folder, "again", 0, overwrite=True) as four:
            four.log(epoch=1, loss=0.5)
        self.assertEqual(self.record(four)["history"]["loss"], [0.5])

    def test_leaves_the_record_as_it_was_when_writing_fails(self):
        one = Recorder(self.folder, "whole", 0)
        one.log(epoch=1, loss=1)
        one.write()
        before = self.record(one)
        one.log(epoch=2, loss=2)
        with mock.patch("os.replace", side_effect=OSError("disk full")), self.assertRaises(OSError):
            one.write()
        with mock.patch("os.replace", side_effect=OSError("disk full")), self.assertWarnsRegex(UserWarning, "disk full"):
            one._write_took = 0
            one.log(epoch=3, loss=3)
        self.assertEqual(self.record(one)["run"], before["run"])
        self.assertEqual([name for name in os.listdir(self.folder) if name.endswith(".tmp")], [])

    def test_names_files_so_that_they_stay_in_the_folder(self):
        one = Recorder(self.folder, "../.. a/b", 7)
        self.assertEqual(os.path.dirname(one.path), self.folder)
        self.assertEqual(os.path.basename(one.path), "_.._a_b-seed7.json")

    def test_records_in_one_process_of_several(self):
        with mock.patch.dict(os.environ, {"RANK": "1"}):
            with Recorder(self.folder, "second-rank", 0) as one:
                one.log(epoch=1, loss=1)
        self.assertFalse(os.path.exists(one.path))

    def test_writes_a_long_history_in_linear_time(self):
        with Recorder(self.folder, "long", 0) as one:
            with mock.patch.object(one, "write", wraps=one.write) as write:
                for step in range(1, 3001):
                    one.log(step=step, loss=1 / step)
            self.assertLess(write.call_count, 3000)
        self.assertEqual(len(self.record(one)["history"]["loss"]), 3000)

    def test_gives_metrics_kerass_names(self):
        cases = {
            "train_loss": ("", "loss"), "train/acc": ("", "accuracy"), "val_loss": ("val", "loss"),
            "eval_accuracy": ("val", "accuracy"), "valid.top1": ("val", "accuracy"), "loss": ("", "loss"),
            "test_acc": ("test", "accuracy"), "lr-SGD": ("", "learning_rate"), "train_loss_epoch": ("", "loss"),
            "train_loss_step": ("", "loss_step"), "val/box_loss": ("val", "box_loss"), "Top-3 acc": ("", "top-3 acc"),
            "loss/val": ("val", "loss"),
        }
        for name, expected in cases.items():
            self.assertEqual(recorder._split(name), expected, msg=name)
        self.assertEqual(
            recorder._sorted_metrics({"eval_loss": 1, "eval_runtime": 2, "epoch": 0.5, "test_acc": 0.5, "note": "x"}),
            ({"val_loss": 1}, {"accuracy": 0.5}))
        self.assertEqual(
            recorder._renamed({"sparse_categorical_accuracy": 1, "loss": 2, "top-3 acc": 3, "val_acc": 4}),
            {"accuracy": 1, "loss": 2, "top-3 acc": 3, "val_accuracy": 4})

    def test_imports_no_framework(self):
        code = "import sys, recorder; print([n for n in ('keras', 'torch', 'numpy', 'lightning', 'transformers') " \
               "if n in sys.modules])"
        folder = os.path.dirname(recorder.__file__)
        done = subprocess.run([sys.executable, "-B", "-c", code], cwd=folder, capture_output=True, text=True, check=True)
        self.assertEqual(done.stdout.strip(), "[]")
        with self.assertRaises(AttributeError):
            recorder.NoSuchCallback


if __name__ == "__main__":
    unittest.main()
