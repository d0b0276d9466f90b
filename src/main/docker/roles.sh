#!/bin/bash
# Run once, by PostgreSQL, on an empty volume: Plaza's two roles and its databases. The owner changes the schema and is
# used at start only; pages use the other role, which cannot rewrite the records of what happened.
set -euo pipefail
: "${PLAZA_OWNER_PASSWORD:?}" "${PLAZA_WEB_PASSWORD:?}"

psql --username "${POSTGRES_USER:-postgres}" --dbname postgres --set ON_ERROR_STOP=1 --quiet \
  --set owner="$PLAZA_OWNER_PASSWORD" --set web="$PLAZA_WEB_PASSWORD" <<'SQL'
CREATE ROLE plaza_owner LOGIN PASSWORD :'owner';
CREATE ROLE plaza_web LOGIN PASSWORD :'web';
ALTER ROLE plaza_web SET statement_timeout = '5s';
ALTER ROLE plaza_web SET lock_timeout = '2s';
ALTER ROLE plaza_web SET idle_in_transaction_session_timeout = '10s';
CREATE DATABASE plaza OWNER plaza_owner TEMPLATE template0 ENCODING 'UTF8'
  LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
CREATE DATABASE plaza_demo OWNER plaza_owner TEMPLATE template0 ENCODING 'UTF8'
  LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8';
SQL
