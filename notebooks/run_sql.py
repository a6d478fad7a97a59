"""Runs the DuckDB statements of docs/sql.md on a release: python run_sql.py FOLDER."""

import re
import sys
from pathlib import Path

import duckdb

page = (Path(__file__).parent.parent / "docs" / "sql.md").read_text()
duck = page.split("## DuckDB")[1].split("## Spark SQL")[0]
for statement in re.findall(r"```sql\n(.*?)```", duck, re.S):
    rows = duckdb.sql(statement.replace("FOLDER", sys.argv[1])).fetchall()
    assert rows, statement
    print(len(rows), "rows:", statement.split("\n")[0])
