# include base
# include number

host="$(required "PgCreate.Host")"
port="$(number "PgCreate.Port" 5432)"
database="$(required "PgCreate.Database")"
owner="$(given "PgCreate.Owner")"
user="$(required "PgCreate.User")"
password="$(required "PgCreate.Password")"

command -v psql >/dev/null || stop "psql is not installed here."
export PGPASSWORD="$password" PGCONNECT_TIMEOUT=30

# The names go in as variables, which psql quotes itself.
query() {
    psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --host "$host" --port "$port" \
        --username "$user" --dbname postgres --set "database=$database" --set "owner=$owner" <<<"$1" ||
        stop "The server $host did not do what was asked. Its answer stands above."
}

created="False"
if [ -n "$owner" ] && [ -z "$(query "SELECT 1 FROM pg_roles WHERE rolname = :'owner';")" ]; then
    echo "Creating the role $owner, without a login."
    query "CREATE ROLE :\"owner\";"
fi
if [ -n "$(query "SELECT 1 FROM pg_database WHERE datname = :'database';")" ]; then
    echo "The database $database is there already."
else
    echo "Creating the database $database on $host."
    if [ -n "$owner" ]; then
        query "CREATE DATABASE :\"database\" OWNER :\"owner\";"
    else
        query "CREATE DATABASE :\"database\";"
    fi
    created="True"
fi
set_octopusvariable "Created" "$created"
