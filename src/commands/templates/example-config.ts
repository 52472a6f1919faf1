/** The afterword.yml that `init` writes. */
export const exampleConfig = `# Everything here is optional.
title: Postmortems

# Zone of times whose report names none: an IANA name.
timezone: UTC

# The services that reports may name. Without this list any name is fine.
# services:
#   - { id: checkout, name: Checkout, owner: "@orders" }

# The most severe first.
# severities:
#   - { id: sev1, name: Critical }
#   - { id: sev2, name: Major }
#   - { id: sev3, name: Minor }
#   - { id: sev4, name: Low }
`;
