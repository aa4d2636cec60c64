// A runner: it grades a regression in Go by the vectors. Put yours in the place of answer.
//
//	go run grade.go ../binary64/fit.jsonl
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"math"
	"math/big"
	"os"
	"strconv"
	"strings"
)

const exact, acceptable, unit, stable, good, wrong = 0, 1, 2, 3, 4, 5

var names = []string{"exact", "acceptable", "1 unit", "stable", "good", "wrong"}

type parts map[string]numbers
type numbers []float64

type asked struct {
	Do, Error, Acceptable     string
	Given, Rounded, Condition parts
}

// What is graded, by the means or through the origin: the answer's parts, or nil, an error.
// (float64 of each product forbids a fused addition.)
func answer(operation string, m, c float64, x, y numbers) parts {
	var mx, my, xx, xy, loss float64
	line, n := numbers{}, float64(len(x))
	for _, a := range x {
		line = append(line, float64(m*a)+c)
	}
	if operation == "forward" {
		return parts{"y": line}
	}
	if len(x) != len(y) {
		return nil
	}
	for i := range x {
		mx, my = mx+x[i], my+y[i]
		loss += float64((y[i] - line[i]) * (y[i] - line[i]))
	}
	mx, my = mx/n, my/n
	if operation == "loss" {
		return parts{"loss": {loss / n}}
	}
	if operation != "fit" {
		mx, my = 0, 0
	}
	for i := range x {
		xx += float64((x[i] - mx) * (x[i] - mx))
		xy += float64((x[i] - mx) * (y[i] - my))
	}
	found := parts{"m": {xy / xx}}
	if operation == "fit" {
		found["c"] = numbers{my - float64(xy/xx*mx)}
	}
	return found
}

// 12, 19/3, 3*2^-1, -0, inf, nan; of a text or a list of them.
func (list *numbers) UnmarshalJSON(said []byte) error {
	marks := func(r rune) bool { return strings.ContainsRune(`[",]`, r) }
	for _, text := range strings.FieldsFunc(string(said), marks) {
		number, err := strconv.ParseFloat(text, 64)
		if p, twos, found := strings.Cut(text, "*2^"); found {
			odd, _ := strconv.ParseFloat(p, 64)
			exponent, _ := strconv.Atoi(twos)
			number = math.Ldexp(odd, exponent)
		} else if err != nil {
			ratio, _ := new(big.Rat).SetString(text)
			number, _ = ratio.Float64()
		}
		*list = append(*list, number)
	}
	return nil
}

// The grade of a number: how far it is from the one due, and whether the data may do that.
func gradeOf(a, due, share float64) int {
	off, part := math.Abs(a-due), math.Abs(a-due)/math.Abs(due)
	switch {
	case a == due:
		return exact
	case off <= math.Nextafter(math.Abs(due), math.Inf(1))-math.Abs(due):
		return unit
	case part <= share && share < 1:
		return stable
	case part <= 1e-9:
		return good
	}
	return wrong
}

func grade(k asked) int {
	number := func(name string) float64 { return append(k.Given[name], 0)[0] }
	a := answer(k.Do, number("m"), number("c"), k.Given["x"], k.Given["y"])
	worst, nan := exact, k.Acceptable == "nan" && a != nil
	if a == nil && k.Error == "" {
		return wrong
	}
	for part, values := range a {
		for i, value := range values {
			nan = nan && math.IsNaN(value)
			if k.Rounded == nil || len(k.Rounded[part]) != len(values) {
				worst = wrong
				continue
			}
			share := 4 * float64(len(k.Given["x"])+2) * k.Condition[part][i] * 0x1p-53
			if g := gradeOf(value, k.Rounded[part][i], share); g > worst {
				worst = g
			}
		}
	}
	if k.Rounded == nil && nan {
		return acceptable
	}
	return worst
}

func main() {
	for _, path := range os.Args[1:] {
		text, _ := os.ReadFile(path)
		counts := make([]int, len(names))
		lines := strings.Split(strings.TrimSpace(string(text)), "\n")
		if !strings.Contains(lines[0], `"schema":2,"arithmetic":{"name":"binary64"`) {
			log.Fatalf("%s: no vectors of schema 2 in binary64", path)
		}
		for _, line := range lines[1:] {
			var k asked
			if err := json.Unmarshal([]byte(line), &k); err != nil {
				panic(err)
			}
			counts[grade(k)]++
		}
		said := []string{}
		for g, name := range names {
			said = append(said, fmt.Sprintf("%s %d", name, counts[g]))
		}
		fmt.Printf("%s: %s\n", path, strings.Join(said, ", "))
	}
}
