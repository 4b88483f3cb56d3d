# include base
# include lines
# include files

$path = Get-Required "Unresolved.Path"
$include = Get-Lines (Get-Given "Unresolved.Include" "**/*.config")
$exclude = Get-Lines (Get-Given "Unresolved.Exclude")
$fail = Test-On "Unresolved.Fail" $true

if (-not (Test-Path -LiteralPath $path -PathType Container)) { throw "The folder $path is not there." }
$files = @(Get-MatchingFiles $path $include $exclude)
$count = 0
foreach ($file in $files) {
    $number = 0
    foreach ($line in [System.IO.File]::ReadLines((Join-Path (Resolve-Path -LiteralPath $path).ProviderPath $file))) {
        $number += 1
        # Only the name is printed: the rest of a line may hold a secret.
        foreach ($match in [regex]::Matches($line, "#\{[^}]+\}")) {
            $count += 1
            Write-Host "${file}:${number}: $($match.Value)"
        }
    }
}

Set-OctopusVariable -name "Count" -value "$count"
if ($count -eq 0) {
    Write-Host "Searched $($files.Count) files. No variable is left unresolved."
} elseif ($fail) {
    throw "$count variables are left unresolved in $path."
} else {
    Write-Warning "$count variables are left unresolved in $path."
}
