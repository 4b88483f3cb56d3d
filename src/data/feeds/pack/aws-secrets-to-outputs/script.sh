# include base

account="$(required "AwsSecrets.Account")"
region="$(required "AwsSecrets.Region")"
secrets="$(required "AwsSecrets.Secrets")"
print_names="$(given "AwsSecrets.PrintNames" "True")"

command -v aws >/dev/null || stop "The AWS command line is not installed here."

trimmed() {
    local text="$1"
    text="${text#"${text%%[![:space:]]*}"}"
    printf '%s' "${text%"${text##*[![:space:]]}"}"
}

echo "Reading secrets in $region with the account $account."
count=0
while read -r line || [ -n "$line" ]; do
    line="$(trimmed "$line")"
    [ -n "$line" ] || continue
    place="$(trimmed "${line%%|*}")"
    output=""
    if [[ "$line" == *"|"* ]]; then output="$(trimmed "${line#*|}")"; fi
    name="${place%%#*}"
    key=""
    if [[ "$place" == *"#"* ]]; then key="${place#*#}"; fi
    output="${output:-${key:-$name}}"
    output="${output//[!A-Za-z0-9_.-]/_}"

    value="$(aws secretsmanager get-secret-value --region "$region" --secret-id "$name" --query SecretString \
        --output text </dev/null)" || stop "The secret $name could not be read."
    if [ -n "$key" ]; then
        command -v jq >/dev/null || stop "jq is not installed here. It is needed to read a key of a secret."
        value="$(jq -er --arg key "$key" '.[$key] | if . == null then error else tostring end' <<<"$value" 2>/dev/null)" ||
            stop "The secret $name has no key $key."
    fi
    set_octopusvariable "$output" "$value" "-sensitive"
    count=$((count + 1))
    if is_on "$print_names"; then echo "Kept $place as the output variable $output."; fi
done <<<"$secrets"

[ "$count" -gt 0 ] || stop "The parameter AwsSecrets.Secrets names no secret."
echo "Kept $count secrets as sensitive output variables."
