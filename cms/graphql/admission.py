"""Past the door: who asks, and whether they may still spend. In the API's words."""

from __future__ import annotations

from django.http import HttpRequest

from cms.graphql.errors import APIError, ErrorCode, Refused
from cms.partners.addresses import client_place
from cms.partners.audience import ANONYMOUS, CHALLENGE, Audience, KeyNotAccepted, audience_of
from cms.partners.budgets import Balance, Budget, BudgetSpent, address_budget, budget_of
from cms.partners.models import Scope

REQUEST_COST = 10
"""What a request costs by itself, before the values of its answer. Refused requests cost it too."""


class Admission:
    """The way of one request: first `enter`, then `spend` once its cost is known. Both raise `Refused`.

    `headers` says what is left of the budget, also in refusals. Empty while nothing is counted.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.audience: Audience = ANONYMOUS
        self.headers: dict[str, str] = {}
        self._budget: Budget | None = None

    def enter(self) -> None:
        """Find out who asks; refuse a key that is not accepted, and a caller who has spent the budget."""
        place = client_place(self.request)
        try:
            self.audience = audience_of(self.request)
        except KeyNotAccepted:
            # Trying keys costs the address: after a while nobody answers any more.
            self._budget = address_budget(place)
            self.spend(REQUEST_COST)
            raise _key_not_accepted() from None
        self._budget = budget_of(self.audience, place)
        self.spend(REQUEST_COST)
        if not self.audience.may(Scope.CONTENT_READ):
            raise Refused(_forbidden("The key is not made for reading content."), status=403)

    def spend(self, cost: int) -> None:
        """Count a cost."""
        if self._budget is None:
            raise RuntimeError("Nobody has entered yet.")
        try:
            balance = self._budget.spend(cost)
        except BudgetSpent as spent:
            self.headers = spent.balance.headers()
            raise _rate_limited(spent.balance) from None
        if balance is not None:
            self.headers = balance.headers()


def _key_not_accepted() -> Refused:
    return Refused(
        _forbidden("The API key is not accepted. Send a live key as “Authorization: Bearer tp_…”, or none."),
        status=401,
        headers={"WWW-Authenticate": f'{CHALLENGE}, error="invalid_token"'},
    )


def _rate_limited(balance: Balance) -> Refused:
    error = APIError(
        ErrorCode.RATE_LIMITED,
        f"The budget of {balance.quota:,} in {balance.window_seconds} seconds is spent. "
        f"Try again in {balance.seconds_left} seconds.",
        retryAfter=balance.seconds_left,
    )
    return Refused(error, status=429, headers={"Retry-After": str(balance.seconds_left)})


def _forbidden(message: str) -> APIError:
    return APIError(ErrorCode.FORBIDDEN, message)
