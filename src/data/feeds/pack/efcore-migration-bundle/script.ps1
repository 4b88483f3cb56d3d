# include base
# include package

$package = Get-Package "EfBundle.Package"
$fileName = Get-Given "EfBundle.FileName" "efbundle"
$connectionString = Get-Required "EfBundle.ConnectionString"
$target = Get-Given "EfBundle.TargetMigration"
$verbose = Test-On "EfBundle.Verbose"

$bundle = @($fileName, "$fileName.exe") |
    ForEach-Object { Join-Path $package $_ } |
    Where-Object { Test-Path -LiteralPath $_ -PathType Leaf } |
    Select-Object -First 1
if ($null -eq $bundle) { throw "The package has no file $fileName." }

# A bundle takes its connection string as an argument and in no other way.
$arguments = @()
if ($target -ne "") { $arguments += $target }
$arguments += @("--connection", $connectionString)
if ($verbose) { $arguments += "--verbose" }

Write-Host "Applying migrations with $fileName."
Push-Location $package
try {
    & $bundle $arguments
    if ($LASTEXITCODE -ne 0) { throw "The bundle ended with the code $LASTEXITCODE. What it said stands above." }
} finally {
    Pop-Location
}
Set-OctopusVariable -name "Applied" -value "True"
Write-Host "The migrations are applied."
