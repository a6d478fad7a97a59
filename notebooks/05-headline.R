# The headline of a release, from the CSV files of an unpacked bundle.
#
#   Rscript notebooks/05-headline.R FOLDER
#
# Group-time average effects (Callaway and Sant'Anna 2021) in base R, then two-way fixed effects by plm with errors
# clustered by unit, where plm and sandwich are installed. Stops if the effect is not the printed one.

folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(path) {
  read.csv(file.path(folder, path), colClasses = "character", na.strings = "", check.names = FALSE)
}
joined <- read("marts/joined/joined.csv")
estimates <- read("results/estimates/estimates.csv")
number <- function(x) as.numeric(x)

heads <- subset(estimates, term_kind == "headline" & estimator == "callaway-santanna" & !is.na(estimate))
heads <- heads[heads$outcome %in% names(joined), ]
if (nrow(heads) == 0) {
  cat("no effect of this kind heads the release\n")
  quit(status = 0)
}
head <- heads[1, ]
cat(sprintf("release: %s %.1f (%.1f to %.1f), %s units\n", head$outcome, number(head$estimate),
            number(head$conf_low), number(head$conf_high), head$n_units))

rows <- joined[joined$arm %in% c(head$treated_arm, head$control_arm) & !is.na(joined[[head$outcome]]), ]
rows$y <- number(rows[[head$outcome]])
periods <- sort(unique(rows$period))
filled <- table(rows$unit_id)
rows <- rows[rows$unit_id %in% names(filled)[filled == length(periods)], ]
units <- unique(rows[, c("unit_id", "cohort")])
wide <- matrix(NA_real_, nrow(units), length(periods), dimnames = list(units$unit_id, periods))
wide[cbind(rows$unit_id, rows$period)] <- rows$y
never <- is.na(units$cohort)

effects <- weights <- c()
for (g in sort(unique(units$cohort[!never]))) {
  mine <- !never & units$cohort == g
  before <- periods[periods < g]
  if (length(before) == 0) next
  for (t in periods[periods >= g]) {
    change <- wide[, t] - wide[, before[length(before)]]
    effects <- c(effects, mean(change[mine]) - mean(change[never]))
    weights <- c(weights, sum(mine))
  }
}
effect <- weighted.mean(effects, weights)
cat(sprintf("from the joined table: %.1f, %d units\n", effect, nrow(units)))
if (nrow(units) == number(head$n_units)) {
  stopifnot(abs(effect - number(head$estimate)) < 1e-8 * abs(effect))
} else {
  cat("the job's sample is not the balanced one\n")
}

if (requireNamespace("plm", quietly = TRUE) && requireNamespace("sandwich", quietly = TRUE)) {
  rows$treated <- as.numeric(!is.na(rows$cohort) & rows$period >= rows$cohort)
  fit <- plm::plm(y ~ treated, data = rows, index = c("unit_id", "period"), model = "within", effect = "twoways")
  error <- sqrt(plm::vcovHC(fit, cluster = "group", type = "HC0")[1, 1])
  cat(sprintf("two-way fixed effects by plm: %.4f (%.4f)\n", coef(fit)["treated"], error))
  twfe <- subset(estimates, term_kind == "headline" & estimator == "twfe" & outcome == head$outcome &
                   treated_arm == head$treated_arm & control_arm == head$control_arm & !is.na(estimate))
  if (nrow(twfe) > 0 && number(twfe$n_units[1]) == nrow(units)) {
    cat(sprintf("release: %.4f (%.4f)\n", number(twfe$estimate[1]), number(twfe$std_error[1])))
    stopifnot(abs(coef(fit)["treated"] - number(twfe$estimate[1])) < 1e-6 * abs(number(twfe$estimate[1])))
  }
} else {
  cat("plm or sandwich is not installed: no two-way fixed effects\n")
}
