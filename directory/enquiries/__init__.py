"""Enquiries: a reader writes to a therapist without learning the address.

`acceptance` takes an enquiry in, `delivery` relays it, `sealing` keeps it secret in between. The sender
gets the same answer whoever the therapist is, and whether or not there is one: nothing here tells
senders apart by what exists. Knows nothing of GraphQL.
"""
