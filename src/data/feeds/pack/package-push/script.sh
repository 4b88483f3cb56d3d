# include base
# include setting

package="$(get_octopusvariable "Octopus.Action.Package[PackagePush.Package].PackageFilePath")"
feed="$(required "PackagePush.FeedUrl")"
key="$(required "PackagePush.ApiKey")"
skip_duplicate="$(given "PackagePush.SkipDuplicate" "True")"

[ -n "$package" ] || stop "The parameter PackagePush.Package has no package."
case "$feed" in
    https://* | http://localhost* | http://127.0.0.1*) ;;
    *) stop "The parameter PackagePush.FeedUrl does not begin with https://. The key would go in the open." ;;
esac

answer="$(mktemp)"
trap 'rm -f "$answer"' EXIT

# A feed of the third version says in its index where packages go.
case "$feed" in
    */index.json)
        command -v jq >/dev/null || stop "jq is not installed here. It is needed to read the index of the feed."
        setting url "$feed" | curl --config - --silent --show-error --fail --location --max-time 60 --output "$answer" ||
            stop "The index of the feed could not be read."
        push="$(jq -r '[.resources[] | select(."@type" | startswith("PackagePublish/"))][0]."@id" // empty' "$answer")"
        [ -n "$push" ] || stop "The index of the feed does not say where packages go."
        method="PUT" header="X-NuGet-ApiKey" ;;
    */api/packages/raw* | */api/*/packages/raw*)
        push="$feed" method="POST" header="X-Octopus-ApiKey" ;;
    *)
        push="$feed" method="PUT" header="X-NuGet-ApiKey" ;;
esac

name="$(basename "$package")"
echo "Pushing $name to ${push%%\?*}"
attempt=1
while true; do
    status="$({ setting url "$push" && setting header "$header: $key"; } |
        curl --config - --silent --show-error --max-time 900 --request "$method" --form "file=@\"$package\"" \
            --output "$answer" --write-out '%{http_code}')" || status=000
    case "$status" in
        2??)
            set_octopusvariable "Pushed" "True"
            echo "The feed took $name."
            exit 0
            ;;
        409)
            set_octopusvariable "Pushed" "False"
            is_on "$skip_duplicate" || stop "The feed has $name already."
            echo "The feed has $name already. Nothing was pushed."
            exit 0
            ;;
        000 | 408 | 429 | 5??) ;;
        *) stop "The feed answered $status and did not take $name." ;;
    esac
    [ "$attempt" -lt 4 ] || stop "The feed did not take $name in $attempt attempts. The last answer was ${status/000/none}."
    echo "Attempt $attempt gave ${status/000/no answer}. Trying again in $((attempt * 5)) seconds."
    sleep "$((attempt * 5))"
    attempt=$((attempt + 1))
done
