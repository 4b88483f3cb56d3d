# include base
# include azure

$account = Get-Required "AzAnnotate.Account"
$resource = (Get-Required "AzAnnotate.ResourceId").Trim().TrimEnd("/")
$name = Get-Given "AzAnnotate.Name" $OctopusParameters["Octopus.Release.Number"]
$category = Get-Given "AzAnnotate.Category" "Deployment"

if ($resource -notmatch "^/subscriptions/[^/]+/resourceGroups/[^/]+/providers/microsoft\.insights/components/[^/]+$") {
    throw "The parameter AzAnnotate.ResourceId is no id of an Application Insights resource. It begins with /subscriptions/."
}

$details = @{
    ReleaseName = $OctopusParameters["Octopus.Release.Number"]
    Project = $OctopusParameters["Octopus.Project.Name"]
    Environment = $OctopusParameters["Octopus.Environment.Name"]
    Tenant = $OctopusParameters["Octopus.Deployment.Tenant.Name"]
}
$id = [guid]::NewGuid().ToString()
$annotation = @{
    Id = $id
    AnnotationName = $name
    EventTime = [DateTime]::UtcNow.ToString("s", [System.Globalization.CultureInfo]::InvariantCulture)
    Category = $category
    Properties = (ConvertTo-Json -InputObject $details -Compress)
}

Write-Host "Adding the annotation $name with the account $account."
$file = [System.IO.Path]::GetTempFileName()
try {
    [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject $annotation -Compress))
    Invoke-Azure rest --method put --uri "$resource/Annotations?api-version=2015-05-01" --body "@$file" --output none | Out-Null
} finally {
    Remove-Item -LiteralPath $file
}
Set-OctopusVariable -name "AnnotationId" -value $id
Write-Host "The annotation is added."
