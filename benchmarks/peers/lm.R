# R's: lm. It says NA of a coefficient that it cannot tell.

read <- function(text) {
  bits <- strsplit(text, " ")[[1]]
  pairs <- substring(bits, rep(seq(1, 15, 2), each = length(bits)), rep(seq(2, 16, 2), each = length(bits)))
  octets <- t(matrix(strtoi(pairs, 16L), nrow = length(bits)))
  readBin(as.raw(octets), "double", length(bits), endian = "big")
}

written <- function(numbers) {
  octets <- matrix(writeBin(numbers, raw(), endian = "big"), nrow = 8)
  paste(apply(octets, 2, paste, collapse = ""), collapse = " ")
}

reply <- function(word, x, y) {
  if (word == "echo") return(written(x))
  found <- rev(unname(coef(lm(y ~ x))))
  if (anyNA(found)) return(paste("none", toString(found)))
  written(found)
}

cat("version ", R.version$major, ".", R.version$minor, "\n", sep = "")
lines <- file("stdin")
for (line in readLines(lines)) {
  parts <- strsplit(paste0(line, "\t"), "\t")[[1]]
  said <- tryCatch(
    reply(parts[1], read(parts[2]), read(parts[3])),
    error = function(e) paste("none", gsub("\n", " ", conditionMessage(e)))
  )
  cat(said, "\n", sep = "")
}
close(lines)
