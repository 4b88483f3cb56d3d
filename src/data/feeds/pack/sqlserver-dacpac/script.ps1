# include base
# include choice
# include lines
# include package

$package = Get-Package "Dacpac.Package"
$fileName = Get-Required "Dacpac.FileName"
$action = Get-Choice "Dacpac.Action" "Publish" @("Report", "Script", "Publish")
$connectionString = Get-Required "Dacpac.ConnectionString"
$publishProfile = Get-Given "Dacpac.Profile"
$variables = Get-Lines (Get-Given "Dacpac.Variables")
$extra = Get-Given "Dacpac.ExtraArguments"

$dacpac = Join-Path $package $fileName
if (-not (Test-Path -LiteralPath $dacpac -PathType Leaf)) { throw "The package has no file $fileName." }

# On the path, or where SQL Server and its tools put it.
function Find-SqlPackage {
    $found = Get-Command "sqlpackage" -ErrorAction SilentlyContinue
    if ($null -ne $found) { return $found.Source }
    foreach ($root in @($env:ProgramFiles, ${env:ProgramFiles(x86)}) | Where-Object { $_ }) {
        $files = @(Get-ChildItem -Path (Join-Path $root "Microsoft SQL Server\*\DAC\bin\sqlpackage.exe") -ErrorAction SilentlyContinue)
        if ($files.Count -gt 0) { return ($files | Sort-Object FullName -Descending)[0].FullName }
    }
    throw "sqlpackage is not installed here."
}
$tool = Find-SqlPackage

$toolAction = @{ Report = "DeployReport"; Script = "Script"; Publish = "Publish" }[$action]
$arguments = @("/Action:$toolAction", "/SourceFile:$dacpac", "/TargetConnectionString:$connectionString")
$output = ""
if ($action -eq "Report") { $output = Join-Path $PWD "deploy-report.xml" }
if ($action -eq "Script") { $output = Join-Path $PWD "deploy-script.sql" }
if ($output -ne "") { $arguments += "/OutputPath:$output" }
if ($publishProfile -ne "") {
    $profilePath = Join-Path $package $publishProfile
    if (-not (Test-Path -LiteralPath $profilePath -PathType Leaf)) { throw "The package has no file $publishProfile." }
    $arguments += "/Profile:$profilePath"
}
foreach ($line in $variables) {
    if ($line -notmatch "^[^=]+=") { throw "A line of Dacpac.Variables is not of the form Name=value." }
    $arguments += "/Variables:$line"
}
if ($extra -ne "") { $arguments += @($extra -split "\s+(?=/)") }

# The arguments are not printed: the connection string may hold a password.
Write-Host "Running sqlpackage with the action $toolAction for $fileName."
& $tool $arguments
if ($LASTEXITCODE -ne 0) { throw "sqlpackage ended with the code $LASTEXITCODE. What it said stands above." }

Set-OctopusVariable -name "OutputPath" -value $output
if ($output -ne "") { New-OctopusArtifact -Path $output -Name (Split-Path $output -Leaf) }
Write-Host "sqlpackage is done."
