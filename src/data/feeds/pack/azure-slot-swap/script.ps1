# include base
# include azure

$account = Get-Required "AzSlotSwap.Account"
$group = Get-Required "AzSlotSwap.ResourceGroup"
$app = Get-Required "AzSlotSwap.App"
$source = Get-Required "AzSlotSwap.Source"
$target = Get-Required "AzSlotSwap.Target"
$preview = Test-On "AzSlotSwap.Preview"

if ($source -eq $target) { throw "The slots to swap are both ""$source""." }
$action = "swap"
if ($preview) { $action = "preview" }
Write-Host "Asking for a $action of the slots $source and $target of $app with the account $account."
Invoke-Azure webapp deployment slot swap --resource-group $group --name $app --slot $source --target-slot $target --action $action --output none | Out-Null
Set-OctopusVariable -name "Action" -value $action
if ($preview) {
    Write-Host "The settings of $target are applied to $source. Run this step again without preview to finish."
} else {
    Write-Host "The slots are swapped."
}
