// The formulas as a textbook has them, in doubles, answering over the pipe: any language can.
import { createInterface } from "node:readline";

// "12", "3*2^-1", "-0", "nan", "inf", "-inf"; steps and the like come as integers.
function number(text) {
  const special = { nan: NaN, inf: Infinity, "-inf": -Infinity };
  if (text in special) return special[text];
  const [p, e] = text.split("*2^");
  return e === undefined ? Number(p) : Number(p) * 2 ** Number(e);
}

// JSON has no NaN and no infinities.
function text(value) {
  if (Array.isArray(value)) return value.map(text);
  if (Number.isNaN(value)) return "nan";
  return Number.isFinite(value) ? value : value > 0 ? "inf" : "-inf";
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => sum(values) / values.length;
const line = (m, c) => (x) => m * x + c;

function residuals(m, c, x, y) {
  if (x.length !== y.length) throw new RangeError("x and y differ in length");
  if (x.length === 0) throw new RangeError("no points");
  return x.map((xi, i) => y[i] - (m * xi + c));
}

function gradient({ m, c, x, y }) {
  const r = residuals(m, c, x, y);
  return { dm: -2 * mean(r.map((ri, i) => ri * x[i])), dc: -2 * mean(r) };
}

function step({ m, c, x, y, lr }) {
  const { dm, dc } = gradient({ m, c, x, y });
  return { m: m - lr * dm, c: c - lr * dc };
}

function fit({ x, y }) {
  residuals(0, 0, x, y);
  const [mx, my] = [mean(x), mean(y)];
  const sxx = sum(x.map((xi) => (xi - mx) ** 2));
  if (sxx === 0) throw new RangeError("x is constant");
  const m = sum(x.map((xi, i) => (xi - mx) * (y[i] - my))) / sxx;
  return { m, c: my - m * mx };
}

const operations = {
  fit,
  gradient,
  step,
  forward: ({ m, c, x }) => ({ y: x.map(line(m, c)) }),
  loss: ({ m, c, x, y }) => ({ loss: mean(residuals(m, c, x, y).map((r) => r * r)) }),
  train({ x, y, lr, steps }) {
    let at = { m: 0, c: 0 };
    for (let i = 0; i < steps; i++) at = step({ ...at, x, y, lr });
    return at;
  },
};

function reply({ id, do: name, given }) {
  if (!(name in operations)) return { id, cannot: "no such operation" };
  const values = Object.entries(given).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.map(number) : number(value),
  ]);
  try {
    const parts = Object.entries(operations[name](Object.fromEntries(values)));
    return { id, answer: Object.fromEntries(parts.map(([key, value]) => [key, text(value)])) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { id, error: error.message };
  }
}

for await (const request of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(reply(JSON.parse(request))) + "\n");
}
