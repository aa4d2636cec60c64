# A runner: it grades a regression in R by the vectors. Put yours in the place of answer.
# Rscript grade.R ../binary64/fit.jsonl
grades <- c("exact", "acceptable", "1 unit", "stable", "good", "wrong")

# What is graded, by the means or through the origin: the parts of the answer, or NULL, an error.
# (R's own sum and mean add in more than doubles; Reduce adds in doubles.)
answer <- function(operation, m, c, x, y) {
  total <- function(numbers) Reduce(`+`, numbers, 0)
  if (operation == "forward") return(m * x + c)
  if (length(x) != length(y)) return(NULL)
  if (operation == "loss") return(total((y - (m * x + c))^2) / length(x))
  fit <- operation == "fit"
  mx <- if (fit) total(x) / length(x) else 0
  my <- if (fit) total(y) / length(x) else 0
  slope <- total((x - mx) * (y - my)) / total((x - mx)^2)
  if (fit) c(slope, my - slope * mx) else slope
}

# 12, 3*2^-1, -0, inf, nan; and 19/3, by its first digits, since p and q may be beyond a double.
# (as.numeric misreads integers above 2^64 by a unit; the parser of JSON does not.)
number <- function(text) {
  p <- strsplit(text, "/|[*]2\\^")[[1]]
  if (!grepl("[0-9]", text)) return(as.numeric(text))
  if (length(p) == 1) return(as.numeric(jsonlite::parse_json(text)))
  if (grepl("^", text, fixed = TRUE)) return(as.numeric(p[1]) * 2^as.numeric(p[2]))
  first <- as.numeric(paste0(".", substr(p, 1, 18)))
  first[1] / first[2] * 10^(nchar(p[1]) - nchar(p[2]))
}
numbers <- function(part) vapply(as.character(unlist(part)), number, 0, USE.NAMES = FALSE)

# The grade of a number: how far it is from the one due, and whether the data may do that.
grade_of <- function(a, due, share) {
  off <- abs(a - due)
  unit <- 2^971
  while (unit > 2^-1074 && abs(due) / unit < 2^52) unit <- unit / 2
  if (isTRUE(a == due)) return(1)
  if (isTRUE(off <= unit) && is.finite(due)) return(3)
  if (isTRUE(off / abs(due) <= share) && share < 1) return(4)
  if (isTRUE(off / abs(due) <= 1e-9)) 5 else 6
}

grade <- function(case) {
  given <- lapply(case$given, numbers)
  a <- answer(case$do, given$m, given$c, given$x, given$y)
  if (is.null(a)) return(if (is.null(case$error)) 6 else 1)
  if (is.null(case$rounded)) return(if (!is.null(case$acceptable) && all(is.nan(a))) 2 else 6)
  due <- numbers(case$rounded)
  share <- 4 * (length(given$x) + 2) * numbers(case$condition) * 2^-53
  if (length(a) == length(due)) max(1, unlist(mapply(grade_of, a, due, share))) else 6
}

for (path in commandArgs(trailingOnly = TRUE)) {
  lines <- lapply(readLines(path), jsonlite::fromJSON)
  if (lines[[1]]$schema != 2 || lines[[1]]$arithmetic$name != "binary64")
    stop(path, ": no vectors of schema 2 in binary64")
  cases <- lines[-1]
  counts <- tabulate(vapply(cases, grade, 0), length(grades))
  cat(path, ": ", paste(grades, counts, collapse = ", "), "\n", sep = "")
}
