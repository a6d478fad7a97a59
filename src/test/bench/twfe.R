# Two-way fixed effects of a balanced panel, errors clustered by unit: fread, then fixest where it is installed,
# else the two-way within transformation of collapse, which is exact on a balanced panel.
suppressMessages({library(data.table); library(collapse)})
setDTthreads(2)
d <- fread(commandArgs(TRUE)[1], select = c("id", "t", "g", "y"))
d[, treat := as.numeric(g > 0 & t >= g)]
if (requireNamespace("fixest", quietly = TRUE)) {
  print(fixest::coeftable(fixest::feols(y ~ treat | id + t, d, cluster = ~id, nthreads = 2)))
} else {
  within2 <- function(x) fwithin(fwithin(x, d$id), d$t)
  y <- within2(d$y); w <- within2(d$treat)
  b <- sum(y * w) / sum(w^2)
  s <- fsum(w * (y - b * w), d$id)
  n <- nrow(d); k <- 1 + fnunique(d$t); G <- length(s)
  cat(b, sqrt(sum(s^2)) / sum(w^2) * sqrt((n - 1) / (n - k) * G / (G - 1)), "\n")
}
