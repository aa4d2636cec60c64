"""Apache Spark's: `regr_slope` and `regr_intercept`, in SQL."""

from pyspark.sql import SparkSession

SETTINGS = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "1"}
session = SparkSession.builder.master("local[1]").config(map=SETTINGS).getOrCreate()
session.sparkContext.setLogLevel("OFF")


def points(x, y):
    return session.createDataFrame(list(zip(x, y)), "x double, y double")


def fit(x, y):
    return points(x, y).selectExpr("regr_slope(y, x)", "regr_intercept(y, x)").first()


def echo(x):
    return [a for (a,) in points(x, x).selectExpr("x").collect()]
