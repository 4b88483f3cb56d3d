# include base

package="$(get_octopusvariable "Octopus.Action.Package[FlywayRun.Package].ExtractedPath")"
command="$(given "FlywayRun.Command" "migrate")"
url="$(required "FlywayRun.Url")"
user="$(given "FlywayRun.User")"
password="$(given "FlywayRun.Password")"
locations="$(given "FlywayRun.Locations" "filesystem:sql")"
extra="$(given "FlywayRun.ExtraArguments")"

[ -n "$package" ] || stop "The parameter FlywayRun.Package has no package."
case "$command" in
    migrate | info | validate | repair | check) ;;
    *) stop "The parameter FlywayRun.Command is \"$command\". It must be migrate, info, validate, repair or check." ;;
esac
command -v flyway >/dev/null || stop "flyway is not installed here."
cd "$package" || stop "The package is not unpacked at $package."

# Flyway reads these itself, so that the password shows in no list of processes.
export FLYWAY_URL="$url" FLYWAY_LOCATIONS="$locations"
if [ -n "$user" ]; then export FLYWAY_USER="$user"; fi
if [ -n "$password" ]; then export FLYWAY_PASSWORD="$password"; fi

read -r -a arguments <<<"$command $extra"
echo "Running flyway $command with the files at $locations."
flyway "${arguments[@]}" </dev/null || stop "flyway $command failed. What it said stands above."

set_octopusvariable "Command" "$command"
if [ "$command" = "check" ] && [ -f report.html ]; then new_octopusartifact "$PWD/report.html" "flyway-report.html"; fi
echo "flyway $command is done."
