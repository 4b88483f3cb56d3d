# The status of a failed request; 0 when there was no answer.
function Get-FailedStatus($failure) {
    $response = $failure.Exception.Response
    if ($null -eq $response) { return 0 }
    return [int]$response.StatusCode
}

# Whether a status is in a list such as 200-299,404.
function Test-Status($status, $name, $list) {
    if ($list -notmatch "^\d{3}(-\d{3})?(,\s*\d{3}(-\d{3})?)*$") {
        throw "The parameter $name is ""$list"". It must be a list of statuses, such as 200-299,404."
    }
    foreach ($range in $list -split ",\s*") {
        $ends = $range -split "-"
        if ($status -ge [int]$ends[0] -and $status -le [int]$ends[-1]) { return $true }
    }
    return $false
}
