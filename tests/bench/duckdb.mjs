// The monthly report by DuckDB over the rows that bench_report wrote: node duckdb.mjs FILE.csv
// Exits 1 where a figure differs from FILE.csv.expected.
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';

const file = process.argv[2];
const runs = 7;
const connection = await (await DuckDBInstance.create(':memory:', { threads: process.env.KAKARITE_THREADS ?? '1' })).connect();
const ms = async (work) => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const loading = await ms(() =>
  connection.run(`CREATE TABLE claim AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}',
    columns = {'patient_id': 'BIGINT', 'month': 'INTEGER', 'points': 'BIGINT', 'visit_days': 'UINTEGER'})`));
const report = `
  WITH seen AS (
    SELECT *, min(CASE WHEN visit_days <> 0 THEN month END) OVER (PARTITION BY patient_id) AS first FROM claim)
  SELECT month, count(*), sum(points)::BIGINT, count(DISTINCT CASE WHEN visit_days <> 0 THEN patient_id END),
    count(DISTINCT CASE WHEN month = first THEN patient_id END)
  FROM seen GROUP BY month ORDER BY month`;
let rows;
const times = [];
for (let run = 0; run < runs; ++run)
  times.push(await ms(async () => { rows = (await connection.runAndReadAll(report)).getRows(); }));
times.sort((a, b) => a - b);
const found = rows.map((row) => row.join(',')).join('\n');
const expected = readFileSync(`${file}.expected`, 'utf8').trim();
console.log(`DuckDB: report ${times[runs >> 1].toFixed(1)} ms, loading the rows ${loading.toFixed(0)} ms; ` +
  (found === expected ? 'the same figures' : 'the figures differ'));
process.exit(found === expected ? 0 : 1);
