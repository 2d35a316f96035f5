"""Makes the cases named keras-*.json beside this file: what the shared parity cases leave out, in their format.

Needs Keras 3 with TensorFlow. Names given as arguments are the only ones made. An additional key, `l2`, is the factor of an L2 penalty on every kernel.
"""

import json
import os
import pathlib
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import numpy as np

FOLDER = pathlib.Path(__file__).parent
CLASSES = {
    "sgd": "SGD", "adam": "Adam", "adamw": "AdamW", "nadam": "Nadam", "adamax": "Adamax", "rmsprop": "RMSprop",
    "adagrad": "Adagrad",
}
ADAM = {"name": "adam", "learning_rate": 0.01}


def case(name, sizes, activation, optimizer, batch, epochs, examples=20, l2=None, zeros=False):
    if len(sys.argv) > 1 and name not in sys.argv[1:]:
        return
    keras.utils.set_random_seed(1)
    random = np.random.default_rng(1)
    x, x_val = (random.standard_normal((n, sizes[0])).astype("f4") for n in (examples, 7))
    y, y_val = (random.integers(0, sizes[-1], n) for n in (examples, 7))
    if zeros:  # with the biases, which start as zeros, these examples lie on the activation's kink
        x[::3] = 0
    penalty = keras.regularizers.L2(l2) if l2 else None
    model = keras.Sequential([keras.Input((sizes[0],))])
    for width in sizes[1:-1]:
        if activation == "prelu":
            model.add(keras.layers.Dense(width, kernel_regularizer=penalty))
            model.add(keras.layers.PReLU())
        else:
            model.add(keras.layers.Dense(width, activation=activation, kernel_regularizer=penalty))
    model.add(keras.layers.Dense(sizes[-1], activation="softmax", kernel_regularizer=penalty))
    arguments = {key: value for key, value in optimizer.items() if key != "name"}
    model.compile(
        optimizer=getattr(keras.optimizers, CLASSES[optimizer["name"]])(**arguments),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    weights = lambda: [w.flatten().astype(float).tolist() for w in model.get_weights()]
    initial, losses = weights(), []
    note = keras.callbacks.LambdaCallback(on_train_batch_end=lambda _, logs: losses.append(float(logs["loss"])))
    history = model.fit(
        x, y, batch_size=batch, epochs=epochs, shuffle=False, validation_data=(x_val, y_val), verbose=0, callbacks=[note]
    ).history
    result = dict(
        name=name, source=f"keras {keras.__version__}, float32", layer_sizes=sizes, activation=activation,
        optimizer=optimizer, batch_size=batch, epochs=epochs, shuffle=False, x=x.flatten().astype(float).tolist(),
        y=y.tolist(), x_val=x_val.flatten().astype(float).tolist(), y_val=y_val.tolist(), initial_weights=initial,
        final_weights=weights(), running_mean_loss_by_step=losses,
        history={key: [float(v) for v in values] for key, values in history.items()},
    )
    if l2:
        result["l2"] = l2
    (FOLDER / f"{name}.json").write_text(json.dumps(result) + "\n")


case("keras-prelu", [6, 7, 5, 3], "prelu", ADAM, 8, 3)
case("keras-six-hidden-layers", [5, 7, 6, 5, 4, 3, 3, 3], "silu", ADAM, 6, 3)
case("keras-batch-of-one", [5, 1, 3], "gelu", ADAM, 1, 2)
case("keras-batch-larger-than-data", [1, 9, 2], "mish", ADAM, 100, 3)
case("keras-weight-penalty", [6, 7, 3], "relu", ADAM, 8, 3, l2=0.01)
case("keras-weight-decay", [6, 7, 3], "tanh", {"name": "sgd", "learning_rate": 0.1, "weight_decay": 0.1}, 8, 3)
case("keras-nesterov", [6, 7, 3], "tanh", {"name": "sgd", "learning_rate": 0.05, "momentum": 0.9, "nesterov": True}, 8, 3)
case("keras-adamax", [6, 7, 3], "tanh", {"name": "adamax", "learning_rate": 0.01}, 8, 3)
case(
    "keras-rmsprop-centered", [6, 7, 3], "tanh",
    {"name": "rmsprop", "learning_rate": 0.01, "momentum": 0.8, "centered": True}, 8, 3,
)
case(
    "keras-adam-beta2-0.99999", [4, 5, 3], "tanh",
    {"name": "adam", "learning_rate": 0.01, "beta_1": 0.99, "beta_2": 0.99999}, 8, 3,
)
case(
    "keras-nadam-beta2-0.9999", [4, 5, 3], "tanh",
    {"name": "nadam", "learning_rate": 0.01, "beta_1": 0.95, "beta_2": 0.9999, "weight_decay": 0.05}, 8, 3,
)
case(
    "keras-adamw-amsgrad", [4, 5, 3], "tanh",
    {"name": "adamw", "learning_rate": 0.02, "beta_2": 0.5, "amsgrad": True, "weight_decay": 0.1}, 8, 3,
)
case(
    "keras-adagrad-from-zero", [4, 5, 3], "softsign",
    {"name": "adagrad", "learning_rate": 0.05, "initial_accumulator_value": 0.0}, 8, 3,
)
case("keras-clipnorm", [4, 5, 3], "log_sigmoid", {"name": "sgd", "learning_rate": 0.1, "clipnorm": 0.1}, 8, 3)
case("keras-global-clipnorm", [4, 5, 3], "relu", {"name": "sgd", "learning_rate": 0.1, "global_clipnorm": 0.2}, 8, 3)
case("keras-clipvalue", [1, 1, 2], "hard_silu", {"name": "adamax", "learning_rate": 0.01, "clipvalue": 0.02}, 8, 3)
case("keras-celu-at-zero", [4, 5, 3], "celu", {"name": "sgd", "learning_rate": 0.05, "momentum": 0.5}, 8, 3, zeros=True)
