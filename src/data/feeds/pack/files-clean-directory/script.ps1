# include base
# include number
# include lines
# include files

$path = Get-Required "CleanDir.Path"
$olderThan = Get-Given "CleanDir.OlderThanDays"
$keepNewest = Get-Given "CleanDir.KeepNewest"
$exclude = Get-Lines (Get-Given "CleanDir.Exclude")
$dryRun = Test-On "CleanDir.DryRun"

if ("$olderThan$keepNewest" -eq "") {
    throw "Give CleanDir.OlderThanDays or CleanDir.KeepNewest. Without them nothing says what is old."
}
$days = Get-Number "CleanDir.OlderThanDays" 0
$newest = Get-Number "CleanDir.KeepNewest" 0
if (-not (Test-Path -LiteralPath $path -PathType Container)) { throw "The folder $path is not there." }
$root = (Resolve-Path -LiteralPath $path).ProviderPath.TrimEnd("\", "/")
$kept = @($env:SystemRoot, $env:ProgramFiles, $env:USERPROFILE, "/etc", "/usr", "/var", "/home") | Where-Object { $_ }
if ($root -match "^([A-Za-z]:)?$" -or $kept -contains $root) { throw "The folder $root is not cleaned. Name a folder below it." }

$files = @(Get-MatchingFiles $root @("**") $exclude |
    ForEach-Object { Get-Item -LiteralPath (Join-Path $root $_) -Force } |
    Sort-Object LastWriteTimeUtc -Descending)
$old = @($files | Select-Object -Skip $newest)
if ($olderThan -ne "") {
    $limit = [DateTime]::UtcNow.AddDays(-$days)
    $old = @($old | Where-Object { $_.LastWriteTimeUtc -lt $limit })
}

foreach ($file in $old) {
    if ($dryRun) {
        Write-Host "Would delete $($file.FullName)"
    } else {
        Write-Host "Deleting $($file.FullName)"
        Remove-Item -LiteralPath $file.FullName -Force
    }
}
Set-OctopusVariable -name "Deleted" -value "$($old.Count)"
if ($dryRun) {
    Write-Host "Would delete $($old.Count) of $($files.Count) files. Nothing was deleted."
} else {
    Write-Host "Deleted $($old.Count) of $($files.Count) files."
}
