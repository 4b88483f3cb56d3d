# Where the chosen package is: "ExtractedPath" when unpacked, "PackageFilePath" as a file.
function Get-Package($name, $kind = "ExtractedPath") {
    $path = $OctopusParameters["Octopus.Action.Package[$name].$kind"]
    if ([string]::IsNullOrWhiteSpace($path)) { throw "The parameter $name has no package." }
    return $path
}
