# include base
# include json

namespace="$(required "KubePullSecret.Namespace")"
name="$(required "KubePullSecret.Name")"
registry="$(required "KubePullSecret.Registry")"
account="$(required "KubePullSecret.Account")"
username="$(get_octopusvariable "KubePullSecret.Account.Username")"
password="$(get_octopusvariable "KubePullSecret.Account.Password")"
service_account="$(given "KubePullSecret.PatchServiceAccount")"

[ -n "$username" ] || stop "The account $account gives no user name. It must be a user name and password account."
[[ "$name" =~ ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$ ]] ||
    stop "The parameter KubePullSecret.Name is \"$name\". It must have small letters, digits, dots and dashes only."

login="$(printf '%s:%s' "$username" "$password" | base64 | tr -d '\n')"
entry="{\"username\":$(json "$username"),\"password\":$(json "$password"),\"auth\":$(json "$login")}"
config="{\"auths\":{$(json "$registry"):$entry}}"

echo "Setting the secret $name in $namespace for $registry."
# The secret goes in by standard input, so that it shows in no list of processes.
printf '{"apiVersion":"v1","kind":"Secret","metadata":{"name":%s,"namespace":%s},"type":"kubernetes.io/dockerconfigjson","stringData":{".dockerconfigjson":%s}}' \
    "$(json "$name")" "$(json "$namespace")" "$(json "$config")" |
    kubectl apply --filename - || stop "The secret $name could not be set."

if [ -n "$service_account" ]; then
    kubectl patch serviceaccount "$service_account" --namespace "$namespace" \
        --patch "{\"imagePullSecrets\":[{\"name\":$(json "$name")}]}" ||
        stop "The service account $service_account could not be changed."
fi
set_octopusvariable "SecretName" "$name"
