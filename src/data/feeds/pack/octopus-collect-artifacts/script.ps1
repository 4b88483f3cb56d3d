# include base
# include lines
# include files

$folder = Get-Required "CollectArtifacts.Folder"
$patterns = Get-Lines (Get-Given "CollectArtifacts.Patterns" "**/*.log")
$prefix = Get-Given "CollectArtifacts.Prefix"
$failWhenEmpty = Test-On "CollectArtifacts.FailWhenEmpty"

if (-not (Test-Path -LiteralPath $folder -PathType Container)) { throw "The folder $folder is not there." }
$files = @(Get-MatchingFiles $folder $patterns)
foreach ($file in $files) {
    $name = $file.Replace("/", "-")
    if ($prefix -ne "") { $name = "$prefix-$name" }
    New-OctopusArtifact -Path (Join-Path (Resolve-Path -LiteralPath $folder).ProviderPath $file) -Name $name
    Write-Host "Attached $file"
}

Set-OctopusVariable -name "Count" -value "$($files.Count)"
if ($files.Count -gt 0) {
    Write-Host "Attached $($files.Count) files."
} elseif ($failWhenEmpty) {
    throw "No file in $folder matches."
} else {
    Write-Warning "No file in $folder matches."
}
