# include base
# include number
# include json

account="$(required "CloudRun.Account")"
project="$(required "CloudRun.Project")"
region="$(required "CloudRun.Region")"
service="$(required "CloudRun.Service")"
image="$(get_octopusvariable "Octopus.Action.Package[CloudRun.Image].Image")"
environment="$(given "CloudRun.Environment")"
allow_public="$(given "CloudRun.AllowPublic" "False")"
traffic="$(number "CloudRun.TrafficPercent" 100)"

[ -n "$image" ] || stop "The parameter CloudRun.Image has no image."
[ "$traffic" -le 100 ] || stop "The parameter CloudRun.TrafficPercent is $traffic. It must be at most 100."
command -v gcloud >/dev/null || stop "gcloud is not installed here."

run() {
    gcloud run "$@" --project "$project" --region "$region" --quiet </dev/null
}

arguments=(--image "$image")
if is_on "$allow_public"; then
    arguments+=(--allow-unauthenticated)
else
    arguments+=(--no-allow-unauthenticated)
fi
if [ "$traffic" -lt 100 ]; then arguments+=(--no-traffic); fi
if [ -n "$environment" ]; then
    # Values may be secret, so they go in by a file that only this account can read.
    variables="$(mktemp)"
    trap 'rm -f "$variables"' EXIT
    while read -r line || [ -n "$line" ]; do
        line="${line%$'\r'}"
        [ -n "$line" ] || continue
        case "$line" in
            [A-Za-z_]*=*) printf '%s: %s\n' "$(json "${line%%=*}")" "$(json "${line#*=}")" >>"$variables" ;;
            *) stop "A line of CloudRun.Environment is not of the form NAME=value." ;;
        esac
    done <<<"$environment"
    arguments+=(--env-vars-file "$variables")
fi

echo "Deploying $image to the service $service in $region with the account $account."
run deploy "$service" "${arguments[@]}" || stop "Cloud Run did not take the service $service."
revision="$(run services describe "$service" --format 'value(status.latestCreatedRevisionName)')"
if [ "$traffic" -eq 100 ]; then
    run services update-traffic "$service" --to-latest || stop "The traffic could not be set."
elif [ "$traffic" -gt 0 ]; then
    run services update-traffic "$service" --to-revisions "$revision=$traffic" || stop "The traffic could not be set."
fi
url="$(run services describe "$service" --format 'value(status.url)')"
set_octopusvariable "Revision" "$revision"
set_octopusvariable "Url" "$url"
echo "The revision $revision gets $traffic percent of the traffic of $url."
