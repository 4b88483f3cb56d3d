# include base

name="$(required "KubeNamespace.Name")"
labels="$(given "KubeNamespace.Labels")"

[[ "$name" =~ ^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$ ]] ||
    stop "The parameter KubeNamespace.Name is \"$name\". It must have small letters, digits and dashes only."

pairs=()
while read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    [ -n "$line" ] || continue
    case "$line" in
        [A-Za-z0-9]*=*) pairs+=("$line") ;;
        *) stop "A line of KubeNamespace.Labels is not of the form name=value." ;;
    esac
done <<<"$labels"

created="False"
if kubectl get namespace "$name" --output name >/dev/null 2>&1; then
    echo "The namespace $name is there already."
else
    echo "Creating the namespace $name."
    # Another deployment may have been quicker.
    kubectl create namespace "$name" || kubectl get namespace "$name" --output name >/dev/null ||
        stop "The namespace $name could not be created."
    created="True"
fi
if [ "${#pairs[@]}" -gt 0 ]; then
    kubectl label namespace "$name" --overwrite "${pairs[@]}" || stop "The labels of $name could not be set."
fi
set_octopusvariable "Created" "$created"
