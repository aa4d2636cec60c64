"""scikit-learn's: `sklearn.linear_model.LinearRegression`, a row for each point."""

import numpy as np
from sklearn.linear_model import LinearRegression


def fit(x, y):
    fitted = LinearRegression().fit(np.reshape(x, (-1, 1)), y)
    return fitted.coef_[0], fitted.intercept_


def fit_through_origin(x, y):
    return LinearRegression(fit_intercept=False).fit(np.reshape(x, (-1, 1)), y).coef_[0]
