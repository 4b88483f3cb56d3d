$ErrorActionPreference = "Stop"

# The value of a parameter, or what stands after it when that is empty.
function Get-Given($name, $usual = "") {
    $value = $OctopusParameters[$name]
    if ([string]::IsNullOrWhiteSpace($value)) { return $usual }
    return $value
}

function Get-Required($name) {
    $value = $OctopusParameters[$name]
    if ([string]::IsNullOrWhiteSpace($value)) { throw "The parameter $name is empty." }
    return $value
}

function Test-On($name, $usual = $false) {
    $value = Get-Given $name "$usual"
    return $value -eq "True"
}
