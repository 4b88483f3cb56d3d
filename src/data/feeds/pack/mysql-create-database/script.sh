# include base
# include number

host="$(required "MyCreate.Host")"
port="$(number "MyCreate.Port" 3306)"
database="$(required "MyCreate.Database")"
character_set="$(given "MyCreate.CharacterSet" "utf8mb4")"
user="$(required "MyCreate.User")"
password="$(required "MyCreate.Password")"

case "$character_set" in
    *[!A-Za-z0-9_]*) stop "The parameter MyCreate.CharacterSet is \"$character_set\". It must be a name such as utf8mb4." ;;
esac
client="$(command -v mysql || command -v mariadb)" || stop "Neither mysql nor mariadb is installed here."

# One value in a file of options.
option() {
    local value="${2//\\/\\\\}"
    printf '%s="%s"\n' "$1" "${value//\"/\\\"}"
}

# The password goes in by a file that only this account can read.
options="$(mktemp)"
trap 'rm -f "$options"' EXIT
{
    echo "[client]"
    option host "$host"
    option port "$port"
    option user "$user"
    option password "$password"
} >"$options"

query() {
    "$client" --defaults-extra-file="$options" --connect-timeout=30 --batch --skip-column-names <<<"$1" ||
        stop "The server $host did not do what was asked. Its answer stands above."
}

as_text="${database//\\/\\\\}"
as_text="${as_text//\'/\'\'}"
found="$(query "SELECT 1 FROM information_schema.schemata WHERE schema_name = '$as_text';")"
if [ -n "$found" ]; then
    echo "The database $database is there already."
    set_octopusvariable "Created" "False"
else
    echo "Creating the database $database on $host."
    query "CREATE DATABASE IF NOT EXISTS \`${database//\`/\`\`}\` CHARACTER SET $character_set;"
    set_octopusvariable "Created" "True"
fi
