# include base
# include json

account="$(required "LambdaDeploy.Account")"
region="$(required "LambdaDeploy.Region")"
function="$(required "LambdaDeploy.Function")"
package="$(get_octopusvariable "Octopus.Action.Package[LambdaDeploy.Package].PackageFilePath")"
role="$(given "LambdaDeploy.Role")"
runtime="$(given "LambdaDeploy.Runtime")"
handler="$(given "LambdaDeploy.Handler")"
environment="$(given "LambdaDeploy.Environment")"
alias="$(given "LambdaDeploy.Alias")"

[ -n "$package" ] || stop "The parameter LambdaDeploy.Package has no package."
command -v aws >/dev/null || stop "The AWS command line is not installed here."

lambda() {
    aws lambda "$@" --region "$region" --output text </dev/null
}

settings=()
if [ -n "$role" ]; then settings+=(--role "$role"); fi
if [ -n "$runtime" ]; then settings+=(--runtime "$runtime"); fi
if [ -n "$handler" ]; then settings+=(--handler "$handler"); fi
if [ -n "$environment" ]; then
    pairs=""
    while read -r line || [ -n "$line" ]; do
        line="${line%$'\r'}"
        [ -n "$line" ] || continue
        case "$line" in
            [A-Za-z]*=*) pairs="$pairs,$(json "${line%%=*}"):$(json "${line#*=}")" ;;
            *) stop "A line of LambdaDeploy.Environment is not of the form NAME=value." ;;
        esac
    done <<<"$environment"
    # Values may be secret, so they go in by a file that only this account can read.
    variables="$(mktemp)"
    trap 'rm -f "$variables"' EXIT
    printf '{"Variables":{%s}}' "${pairs#,}" >"$variables"
    settings+=(--environment "file://$variables")
fi

if lambda get-function --function-name "$function" --query Configuration.FunctionArn >/dev/null 2>&1; then
    echo "Updating the code of $function in $region with the account $account."
    lambda update-function-code --function-name "$function" --zip-file "fileb://$package" --query CodeSha256
    lambda wait function-updated --function-name "$function"
    if [ "${#settings[@]}" -gt 0 ]; then
        echo "Updating the settings of $function."
        lambda update-function-configuration --function-name "$function" "${settings[@]}" --query LastModified
        lambda wait function-updated --function-name "$function"
    fi
else
    if [ -z "$role" ] || [ -z "$runtime" ] || [ -z "$handler" ]; then
        stop "There is no function $function in $region, and a new one needs role, runtime and handler."
    fi
    echo "Creating the function $function in $region with the account $account."
    lambda create-function --function-name "$function" --zip-file "fileb://$package" "${settings[@]}" --query FunctionArn
    lambda wait function-active --function-name "$function"
fi

version="$(lambda publish-version --function-name "$function" --query Version)"
[ -n "$version" ] || stop "No version of $function was published."
if [ -n "$alias" ]; then
    # An alias has letters, digits, dashes and underscores only.
    alias="${alias//[!A-Za-z0-9_-]/-}"
    if lambda get-alias --function-name "$function" --name "$alias" --query Name >/dev/null 2>&1; then
        lambda update-alias --function-name "$function" --name "$alias" --function-version "$version" --query AliasArn
    else
        lambda create-alias --function-name "$function" --name "$alias" --function-version "$version" --query AliasArn
    fi
fi

set_octopusvariable "Version" "$version"
set_octopusvariable "Alias" "$alias"
echo "Version $version of $function is published${alias:+, and the alias $alias leads to it}."
