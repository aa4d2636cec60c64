// A runner: it grades a regression in JavaScript by the vectors. Put yours in the place of answer.
// node grade.js ../binary64/fit.jsonl
const { readFileSync } = require("node:fs");

const GRADES = ["exact", "acceptable", "1 unit", "stable", "good", "wrong"];

// What is graded, by the means or through the origin: the parts of the answer, or null, an error.
function answer(operation, m, c, x, y) {
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const line = x.map((a) => m * a + c);
  if (operation === "forward") return line;
  if (x.length !== y.length) return null;
  if (operation === "loss") return [sum(y.map((b, i) => (b - line[i]) * (b - line[i]))) / x.length];
  const fit = operation === "fit";
  const mx = fit ? sum(x) / x.length : 0;
  const my = fit ? sum(y) / x.length : 0;
  const xx = sum(x.map((a) => (a - mx) * (a - mx)));
  const xy = sum(x.map((a, i) => (a - mx) * (y[i] - my)));
  return fit ? [xy / xx, my - (xy / xx) * mx] : [xy / xx];
}

// 12, 3*2^-1, -0, inf, nan; and 19/3, by its first digits, since p and q may be beyond a double.
function number(text) {
  const named = { nan: NaN, inf: Infinity, "-inf": -Infinity };
  if (text in named) return named[text];
  const [p, q] = text.split("/");
  const first = (digits) => Number(`.${digits.slice(0, 18)}`);
  if (q) return (first(p) / first(q)) * 10 ** (p.length - q.length);
  const [odd, twos = "0"] = text.split("*2^");
  return Number(odd) * 2 ** Number(twos);
}

// The grade of a number: how far it is from the one due, and whether the data may do that.
function gradeOf(a, due, share) {
  const [off, part] = [Math.abs(a - due), Math.abs(a - due) / Math.abs(due)];
  let unit = 2 ** 971;
  while (unit > 2 ** -1074 && Math.abs(due) / unit < 2 ** 52) unit /= 2;
  if (a === due) return 0;
  if (off <= unit && Number.isFinite(due)) return 2;
  return part <= share && share < 1 ? 3 : part <= 1e-9 ? 4 : 5;
}

function grade({ do: operation, given, rounded, condition, error, acceptable }) {
  const numbers = (part) => Object.values(part ?? {}).flat().map(number);
  const [x, y] = [numbers({ x: given.x }), numbers({ y: given.y ?? [] })];
  const a = answer(operation, number(given.m ?? "0"), number(given.c ?? "0"), x, y);
  if (a === null) return error ? 0 : 5;
  if (!rounded) return acceptable && a.every(Number.isNaN) ? 1 : 5;
  const [due, kappa] = [numbers(rounded), numbers(condition)];
  if (a.length !== due.length) return 5;
  const share = (i) => 4 * (x.length + 2) * kappa[i] * 2 ** -53;
  return Math.max(0, ...a.map((value, i) => gradeOf(value, due[i], share(i))));
}

for (const path of process.argv.slice(2)) {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const [header, ...cases] = lines.map((line) => JSON.parse(line));
  if (header?.schema !== 2 || header.arithmetic.name !== "binary64")
    throw new Error(`${path}: no vectors of schema 2 in binary64`);
  const grades = cases.map(grade);
  const counts = GRADES.map((name, g) => `${name} ${grades.filter((each) => each === g).length}`);
  console.log(`${path}: ${counts.join(", ")}`);
}
