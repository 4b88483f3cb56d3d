/** Tenanted deployment modes with the words of the server's pages. */
export const tenantModes = [
  { value: 'Untenanted', label: 'Without tenants' },
  { value: 'TenantedOrUntenanted', label: 'With or without tenants' },
  { value: 'Tenanted', label: 'Only with tenants' },
] as const;
