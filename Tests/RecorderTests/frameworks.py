#!/usr/bin/env python3
"""Trains a small network with each framework, records it with templates/recorder.py, and compares the record with what the
framework itself kept in memory. Not run by CI: it needs Keras, Lightning and Transformers with torch (`make test-recorder`).

    frameworks.py [keras] [lightning] [transformers]    those named, or all

Exit 1 where a record differs or a framework is not installed.
"""

import json
import math
import os
import sys
import tempfile

os.environ.setdefault("KERAS_BACKEND", "torch")
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "templates"))


def data(count=256, seed=0):
    import numpy as np

    random = np.random.default_rng(seed)
    x = random.normal(size=(count, 8)).astype("float32")
    return x, (x[:, 0] + x[:, 1] > 0).astype("int64") + (x[:, 2] > 1).astype("int64")


def load(path):
    def number(value):
        return float(value.replace("Infinity", "inf")) if isinstance(value, str) else value

    with open(path) as file:
        record = json.load(file)
    record["history"] = {name: [number(value) for value in column] for name, column in record["history"].items()}
    return record


failures = []


def check(condition, what):
    print("ok  " if condition else "FAIL", what)
    if not condition:
        failures.append(what)


def close(a, b):
    return len(a) == len(b) and all(
        (x is None and y is None) or (x is not None and y is not None and math.isclose(x, y, rel_tol=1e-6)) for x, y in zip(a, b))


def keras(folder):
    import keras
    import numpy as np
    from recorder import KerasCallback

    def network(seed):
        keras.utils.set_random_seed(seed)
        model = keras.Sequential([keras.Input((8,)), keras.layers.Dense(16, "relu"), keras.layers.Dense(3, "softmax")])
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model

    (x, y), test = data(), data(100, 1)
    model = network(0)
    callback = KerasCallback(folder, arm="keras", seed=0, test=test, dataset="random", train_examples=192)
    history = model.fit(x, y, epochs=4, validation_split=0.25, validation_freq=2, verbose=0, callbacks=[callback])
    record = load(callback.recorder.path)
    check(close(record["history"]["loss"], history.history["loss"]), "Keras: loss")
    check(close([v for v in record["history"]["val_loss"] if v is not None], history.history["val_loss"])
          and record["history"]["val_loss"][0] is None, "Keras: validation every other epoch")
    check(record["history"]["epoch"] == [1, 2, 3, 4] and "learning_rate" in record["history"], "Keras: epochs, learning rate")
    expected = np.argmax(model.predict(test[0], verbose=0), 1) == test[1]
    check(record["test"]["accuracy"] == expected.mean(), "Keras: test accuracy of the examples")
    check(sum(map(sum, record["test"]["confusion"])) == 100 and record["outcome"] == {"status": "completed"}, "Keras: outcome")

    model = network(1)
    stopping = keras.callbacks.EarlyStopping(monitor="val_loss", patience=1, min_delta=10, restore_best_weights=True)
    callback = KerasCallback(folder, arm="keras", seed=1, test=test, early_stopping=stopping)
    model.fit(x, y, epochs=6, validation_split=0.25, verbose=0, callbacks=[stopping, callback])
    check(load(callback.recorder.path)["outcome"] == {"status": "stopped_early", "epoch": 2, "restored_epoch": 1},
          f"Keras: early stopping {load(callback.recorder.path)['outcome']}")

    model = network(3)
    callback = KerasCallback(folder, arm="keras", seed=3)
    model.fit(x, y, epochs=2, verbose=0, callbacks=[callback])
    model.fit(x, y, epochs=1, verbose=0, callbacks=[callback])
    model.fit(x, y, epochs=5, initial_epoch=3, verbose=0, callbacks=[callback])
    record = load(callback.recorder.path)
    check(record["history"]["epoch"] == [1, 2, 3, 4, 5] and record["outcome"] == {"status": "completed"},
          f"Keras: three fits {record['history']['epoch']} {record['outcome']}")

    model = network(2)
    model.compile(keras.optimizers.SGD(1e30), "sparse_categorical_crossentropy", metrics=["accuracy"])
    callback = KerasCallback(folder, arm="keras", seed=2)
    model.fit(x, y, epochs=3, verbose=0, callbacks=[keras.callbacks.TerminateOnNaN(), callback])
    check(load(callback.recorder.path)["outcome"]["status"] == "diverged", "Keras: NaN")


def lightning(folder):
    import torch
    from lightning import LightningModule, Trainer, seed_everything
    from lightning.pytorch.callbacks import LearningRateMonitor
    from recorder import LightningLogger

    class Module(LightningModule):
        def __init__(self, rate=0.1):
            super().__init__()
            self.save_hyperparameters()
            self.layer = torch.nn.Linear(8, 3)
            self.kept = {"loss": [], "val_loss": [], "val_accuracy": []}

        def loss(self, batch):
            logits = self.layer(batch[0])
            return torch.nn.functional.cross_entropy(logits, batch[1]), (logits.argmax(1) == batch[1]).float().mean()

        def training_step(self, batch, index):
            loss, _ = self.loss(batch)
            self.log("train_loss", loss, on_step=self.steps, on_epoch=True)
            return loss

        def validation_step(self, batch, index):
            loss, accuracy = self.loss(batch)
            self.log_dict({"val_loss": loss, "val_acc": accuracy})

        def test_step(self, batch, index):
            loss, accuracy = self.loss(batch)
            self.log_dict({"test_loss": loss, "test_acc": accuracy})

        def on_train_epoch_end(self):
            kept = self.trainer.callback_metrics
            self.kept["val_loss"].append(kept["val_loss"].item())
            self.kept["val_accuracy"].append(kept["val_acc"].item())

        def configure_optimizers(self):
            return torch.optim.SGD(self.parameters(), self.hparams.rate)

    def loader(count, seed):
        return torch.utils.data.DataLoader(torch.utils.data.TensorDataset(*map(torch.tensor, data(count, seed))), 32)

    for steps in (False, True):
        seed_everything(3 + steps, verbose=False)
        module = Module()
        module.steps = steps
        logger = LightningLogger(folder, arm="lightning")
        trainer = Trainer(max_epochs=3, logger=logger, enable_progress_bar=False, enable_model_summary=False,
                          enable_checkpointing=False, log_every_n_steps=3, accelerator="cpu",
                          callbacks=[LearningRateMonitor()] if steps else [])
        trainer.fit(module, loader(256, 0), loader(64, 1))
        trainer.test(module, loader(100, 2), verbose=False)
        record = load(logger.recorder.path)
        ends = [place for place, epoch in enumerate(record["history"]["epoch"]) if epoch is not None]
        check([record["history"]["epoch"][place] for place in ends] == [1, 2, 3], f"Lightning: epochs, steps {steps}")
        for name in ("val_loss", "val_accuracy"):
            check(close([record["history"][name][place] for place in ends], module.kept[name]), f"Lightning: {name}")
        check([record["history"]["step"][place] for place in ends] == [8, 16, 24], "Lightning: steps")
        check(all(record["history"]["loss"][place] is not None for place in ends), "Lightning: loss")
        check(("loss_step" in record["history"]) == steps, "Lightning: batches apart")
        check(0 <= record["test"]["accuracy"] <= 1 and record["run"]["seed"] == 3 + steps, "Lightning: test and seed")
        check(record["config"]["rate"] == 0.1 and record["outcome"] == {"status": "completed"}, "Lightning: settings")


def transformers(folder):
    import torch
    from recorder import TransformersCallback
    from transformers import Trainer, TrainingArguments

    class Model(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.layer = torch.nn.Linear(8, 3)

        def forward(self, x, labels=None):
            logits = self.layer(x)
            return {"loss": torch.nn.functional.cross_entropy(logits, labels), "logits": logits}

    class Examples(torch.utils.data.Dataset):
        def __init__(self, count, seed):
            self.x, self.y = data(count, seed)

        def __len__(self):
            return len(self.x)

        def __getitem__(self, place):
            return {"x": self.x[place], "labels": self.y[place]}

    def metrics(prediction):
        return {"accuracy": float((prediction.predictions.argmax(1) == prediction.label_ids).mean())}

    torch.manual_seed(0)
    callback = TransformersCallback(folder, arm="transformers")
    with tempfile.TemporaryDirectory() as output:
        arguments = TrainingArguments(output, num_train_epochs=2, per_device_train_batch_size=20, logging_steps=5,
                                      eval_strategy="epoch", save_strategy="no", report_to=[], disable_tqdm=True, seed=5,
                                      use_cpu=True)
        trainer = Trainer(Model(), arguments, train_dataset=Examples(256, 0), eval_dataset=Examples(64, 1),
                          compute_metrics=metrics, callbacks=[callback])
        trainer.train()
        prediction = trainer.predict(Examples(100, 2))
    callback.recorder.test(labels=prediction.label_ids, predictions=prediction.predictions,
                           loss=prediction.metrics["test_loss"])
    record = load(callback.recorder.path)
    history = record["history"]
    for ours, theirs in (("loss", "loss"), ("val_loss", "eval_loss"), ("val_accuracy", "eval_accuracy"),
                         ("learning_rate", "learning_rate")):
        expected = [(entry["step"], entry[theirs]) for entry in trainer.state.log_history if theirs in entry]
        found = [(step, value) for step, value in zip(history["step"], history[ours]) if value is not None]
        check([s for s, _ in found] == [s for s, _ in expected] and close([v for _, v in found], [v for _, v in expected]),
              f"Transformers: {ours}")
    check(history["epoch"][-1] == 2 and record["run"]["seed"] == 5, "Transformers: epochs and seed")
    check("train_loss" not in history and "eval_runtime" not in history, "Transformers: no summaries")
    check(record["test"]["accuracy"] == prediction.metrics["test_accuracy"], "Transformers: test")
    check(record["outcome"] == {"status": "completed"}, "Transformers: outcome")


if __name__ == "__main__":
    frameworks = {"keras": keras, "lightning": lightning, "transformers": transformers}
    for name in sys.argv[1:] or frameworks:
        with tempfile.TemporaryDirectory() as folder:
            try:
                frameworks[name](folder)
            except ImportError as error:
                check(False, f"{name} is not installed: {error}")
    sys.exit(f"{len(failures)} of the recorder's checks failed: {'; '.join(failures)}" if failures else 0)
