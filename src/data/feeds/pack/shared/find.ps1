# The one thing of this very name; a search by name also finds longer ones.
function Find-Octopus($kind, $path, $name) {
    $query = "partialName=$([uri]::EscapeDataString($name))&take=1000"
    $found = @((Invoke-Octopus "$path`?$query").Items | Where-Object { $_.Name -eq $name })
    if ($found.Count -eq 0) { throw "There is no $kind ""$name""." }
    return $found[0]
}
