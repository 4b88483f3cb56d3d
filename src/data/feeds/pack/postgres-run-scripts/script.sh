# include base
# include number
# include files

host="$(required "PgRun.Host")"
port="$(number "PgRun.Port" 5432)"
database="$(required "PgRun.Database")"
user="$(required "PgRun.User")"
password="$(required "PgRun.Password")"
package="$(get_octopusvariable "Octopus.Action.Package[PgRun.Package].ExtractedPath")"
pattern="$(given "PgRun.Pattern" "**/*.sql")"
inline="$(given "PgRun.Inline")"
single="$(given "PgRun.SingleTransaction" "True")"

[ -n "$package$inline" ] || stop "There is nothing to run. Give PgRun.Package or PgRun.Inline."
command -v psql >/dev/null || stop "psql is not installed here."
export PGPASSWORD="$password" PGCONNECT_TIMEOUT=30

arguments=(--no-psqlrc --set ON_ERROR_STOP=1 --host "$host" --port "$port" --username "$user" --dbname "$database")
if is_on "$single"; then arguments+=(--single-transaction); fi

count=0
if [ -n "$inline" ]; then
    own="$(mktemp)"
    trap 'rm -f "$own"' EXIT
    printf '%s\n' "$inline" >"$own"
    arguments+=(--file "$own")
    count=1
fi
if [ -n "$package" ]; then
    cd "$package" || stop "The package is not unpacked at $package."
    files="$(files_matching "$pattern")"
    [ -n "$files" ] || stop "The package has no file that matches $pattern."
    while read -r file; do
        echo "Will run $file"
        arguments+=(--file "$file")
        count=$((count + 1))
    done <<<"$files"
fi

echo "Running $count scripts against $database on $host."
psql "${arguments[@]}" </dev/null || stop "A script failed. What psql said stands above."
set_octopusvariable "ScriptsRun" "$count"
echo "Ran $count scripts."
