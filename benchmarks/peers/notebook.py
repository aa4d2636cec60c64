"""The notebook's class and its matrix inverse, as they stand there: its N is that of a global x.

From the notebook by Arqam Patel, licensed CC BY 4.0
(https://creativecommons.org/licenses/by/4.0/). Changed: its comments are left out, and the inverse,
which it had for its own 40 points, is a function of x and y for any N.
"""
# fmt: off

import numpy as np


class NeuralSLR():
    def __init__(self, lr = 0.1):
        self.m = 0.
        self.c = 0.
        self.lr = lr

    def forward(self, data):
        pred = self.m*data + self.c
        return pred

    def loss(self, data, true):
        N = len(x)
        pred = self.forward(data)
        loss = 1/N* np.sum((pred-true)**2)
        return loss

    def grad(self, data, true):
        N = len(x)
        pred = self.forward(data)
        dldm = -2/N* np.sum((true- pred)*data)
        dldc = -2/N * np.sum((true- pred))
        return dldm, dldc

    def step(self, data, true):
        dldm, dldc = self.grad(data, true)
        self.m = self.m - self.lr*dldm
        self.c = self.c - self.lr*dldc

    def train(self, data, true, n_steps):
        for i in range(n_steps):
            print(f"Step no {i}")
            self.step(data, true)
            print(f"m: {self.m}")
            print(f"c: {self.c}")
            print(f"Loss {self.loss(data, true)}")


def fit(x, y):
    X = np.vstack((x, np.ones(len(x)))).T
    params = (np.linalg.inv(X.T@X) @ X.T)@np.expand_dims(y, axis = 1)
    return params[:, 0]
