# include base

package="$(get_octopusvariable "Octopus.Action.Package[EfBundle.Package].ExtractedPath")"
file="$(given "EfBundle.FileName" "efbundle")"
connection="$(required "EfBundle.ConnectionString")"
target="$(given "EfBundle.TargetMigration")"
verbose="$(given "EfBundle.Verbose" "False")"

[ -n "$package" ] || stop "The parameter EfBundle.Package has no package."
cd "$package" || stop "The package is not unpacked at $package."
[ -f "$file" ] || stop "The package has no file $file."
chmod +x "$file"

# A bundle takes its connection string as an argument and in no other way.
arguments=(--connection "$connection")
if is_on "$verbose"; then arguments+=(--verbose); fi
if [ -n "$target" ]; then arguments=("$target" "${arguments[@]}"); fi

echo "Applying migrations with $file${target:+ up to $target}."
"./$file" "${arguments[@]}" </dev/null || stop "The bundle failed. What it said stands above."
set_octopusvariable "Applied" "True"
echo "The migrations are applied."
