// What npm has: node regressions.cjs PACKAGE. Each fit returns [m, c].

const { createInterface } = require("node:readline");
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const pairs = (x, y) => x.map((a, i) => [a, y[i]]);
const first = (pair) => pair[0];
const second = (pair) => pair[1];

const FITS = {
  "simple-statistics": async ({ linearRegression }) => (x, y) => {
    const { m, b } = linearRegression(pairs(x, y));
    return [m, b];
  },
  jstat: async ({ default: jStat }) => (x, y) => jStat.models.ols(y, x.map((a) => [a, 1])).coef,
  "d3-regression": async ({ regressionLinear }) => (x, y) => {
    const { a, b } = regressionLinear().x(first).y(second)(pairs(x, y));
    return [a, b];
  },
  "vega-statistics": async ({ regressionLinear }) => (x, y) =>
    regressionLinear(pairs(x, y), first, second).coef.reverse(),
  "ml-regression-simple-linear": async ({ SimpleLinearRegression }) => (x, y) => {
    const { slope, intercept } = new SimpleLinearRegression(x, y);
    return [slope, intercept];
  },
  // It rounds to `precision` decimals, by default to 2; with 100 it keeps all digits there are.
  regression: async ({ default: regression }) => (x, y) =>
    regression.linear(pairs(x, y), { precision: 100 }).equation,
};

const view = new DataView(new ArrayBuffer(8));

function read(text) {
  return text.split(" ").filter(Boolean).map((bits) => {
    view.setBigUint64(0, BigInt("0x" + bits));
    return view.getFloat64(0);
  });
}

function written(numbers) {
  return numbers.map((number) => {
    view.setFloat64(0, number);
    return view.getBigUint64(0).toString(16).padStart(16, "0");
  }).join(" ");
}

async function main(name) {
  const fit = await FITS[name](await import(name));
  const about = join(__dirname, "node_modules", name, "package.json");
  console.log(`version ${JSON.parse(readFileSync(about)).version}`);
  for await (const line of createInterface({ input: process.stdin })) {
    const [word, x, y] = line.split("\t");
    try {
      console.log(written(word === "echo" ? read(x) : fit(read(x), read(y))));
    } catch (error) {
      console.log(`none ${error.message}`);
    }
  }
}

main(process.argv[2]);
