# include base

package="$(get_octopusvariable "Octopus.Action.Package[LiquibaseRun.Package].ExtractedPath")"
change_log="$(given "LiquibaseRun.ChangeLog" "changelog.xml")"
command="$(given "LiquibaseRun.Command" "update")"
url="$(required "LiquibaseRun.Url")"
user="$(given "LiquibaseRun.User")"
password="$(given "LiquibaseRun.Password")"
extra="$(given "LiquibaseRun.ExtraArguments")"

[ -n "$package" ] || stop "The parameter LiquibaseRun.Package has no package."
case "$command" in
    update | status | validate) name="$command" ;;
    updateSQL) name="update-sql" ;;
    rollbackCount) name="rollback-count" ;;
    *) stop "The parameter LiquibaseRun.Command is \"$command\". It must be one of the five choices." ;;
esac
if [ "$name" = "rollback-count" ] && [[ "$extra" != *--count=* ]]; then
    stop "Rolling back needs to know how many change sets. Add --count=1 to LiquibaseRun.ExtraArguments."
fi
command -v liquibase >/dev/null || stop "liquibase is not installed here."

work="$PWD"
cd "$package" || stop "The package is not unpacked at $package."
[ -f "$change_log" ] || stop "The package has no file $change_log."

# Liquibase reads these itself, so that the password shows in no list of processes.
export LIQUIBASE_COMMAND_URL="$url" LIQUIBASE_COMMAND_CHANGELOG_FILE="$change_log"
if [ -n "$user" ]; then export LIQUIBASE_COMMAND_USERNAME="$user"; fi
if [ -n "$password" ]; then export LIQUIBASE_COMMAND_PASSWORD="$password"; fi

read -r -a arguments <<<"$name $extra"
echo "Running liquibase $name with $change_log."
if [ "$name" = "update-sql" ]; then
    liquibase "--output-file=$work/update.sql" "${arguments[@]}" </dev/null || stop "liquibase $name failed. What it said stands above."
    new_octopusartifact "$work/update.sql" "update.sql"
else
    liquibase "${arguments[@]}" </dev/null || stop "liquibase $name failed. What it said stands above."
fi
set_octopusvariable "Command" "$command"
echo "liquibase $name is done."
