"""Cách làm về phục vụ: what places were reported to do, as literals; none of it is a rule.

Each was read in a report on the place. That a filing at night counts as received at once was read nowhere: the basis
for it says so.
"""

from motcua_lib.book import instruments, instruments_services
from motcua_lib.law import Citation, Confidence, Text
from motcua_lib.model.services import Matter, ServiceMode, ServicePractice

TAN_UYEN = Text("Tân Uyên, Bình Dương", "Tân Uyên, Bình Dương")
THONG_NHAT = Text("phường Thống Nhất, Buôn Ma Thuột", "Thống Nhất ward, Buôn Ma Thuột")
VINH_LONG = Text("Vĩnh Long", "Vĩnh Long")
NATIONWIDE = Text("cơ quan, đơn vị được chọn", "agencies that choose it")
POLICE = Text("công an", "the police")

REPORTED_2019 = Citation(instruments_services.TAN_UYEN_2019, source="report on the town, 9 April 2019")
REPORTED_2020 = Citation(instruments_services.THONG_NHAT_2020, source="report on the ward, 6 October 2020")
REPORTED_2023 = Citation(instruments_services.VINH_LONG_2023, source="report on the province, 17 May 2023")
SATURDAYS = Citation(instruments.DECISION_14_2010, source="tailieu.vn, baocantho; heads of agencies may choose it")

HOME_DEATH_REGISTRATION = ServicePractice(
    ServiceMode.AT_HOME, TAN_UYEN, matters=[Matter.DEATH_REGISTRATION], citation=REPORTED_2019
)
CERTIFICATE_AT_HOME = ServicePractice(
    ServiceMode.RESULT_AT_HOME, TAN_UYEN, matters=[Matter.DEATH_REGISTRATION], citation=REPORTED_2019
)
ELDERLY_SIGNATURES = ServicePractice(
    ServiceMode.ELDERLY_HELP, TAN_UYEN, matters=[Matter.SIGNATURE_CERTIFICATION], citation=REPORTED_2019
)
ACCESSIBLE_PATH = ServicePractice(ServiceMode.ACCESSIBLE_PATH, TAN_UYEN, citation=REPORTED_2019)
FRIENDLY_UMBRELLA = ServicePractice(ServiceMode.FRIENDLY_UMBRELLA, TAN_UYEN, citation=REPORTED_2019)
POSTAL_RETURN_2019 = ServicePractice(ServiceMode.POSTAL_RETURN, TAN_UYEN, citation=REPORTED_2019)
HOME_SERVICE = ServicePractice(
    ServiceMode.AT_HOME,
    THONG_NHAT,
    matters=[Matter.DEATH_REGISTRATION, Matter.FUNERAL_SUPPORT, Matter.MONTHLY_ALLOWANCE],
    citation=REPORTED_2020,
)
ROUND_THE_CLOCK = ServicePractice(ServiceMode.ROUND_THE_CLOCK, THONG_NHAT, citation=REPORTED_2020)
OUT_OF_HOURS = ServicePractice(ServiceMode.OUT_OF_HOURS, THONG_NHAT, citation=REPORTED_2020)
GUIDED_FILING = ServicePractice(ServiceMode.GUIDED_FILING, THONG_NHAT, citation=REPORTED_2020)
POSTAL_RETURN_2023 = ServicePractice(ServiceMode.POSTAL_RETURN, VINH_LONG, citation=REPORTED_2023)
SATURDAY_COUNTERS = ServicePractice(ServiceMode.SATURDAY, NATIONWIDE, citation=SATURDAYS)
POLICE_SATURDAYS = ServicePractice(
    ServiceMode.SATURDAY,
    POLICE,
    citation=Citation(instruments_services.POLICE_COUNTERS_2026, source="national database, 1.014061"),
)

PRACTICES = (
    HOME_DEATH_REGISTRATION,
    CERTIFICATE_AT_HOME,
    ELDERLY_SIGNATURES,
    ACCESSIBLE_PATH,
    FRIENDLY_UMBRELLA,
    POSTAL_RETURN_2019,
    HOME_SERVICE,
    ROUND_THE_CLOCK,
    OUT_OF_HOURS,
    GUIDED_FILING,
    POSTAL_RETURN_2023,
    SATURDAY_COUNTERS,
    POLICE_SATURDAYS,
)

# What a filing that is taken at once out of hours rests on: the practice alone, at this confidence.
RECEIVED_AT_ONCE = Text("nhận ngay ngoài giờ theo cách làm của {place}", "received at once, by the practice of {place}")
RECEIVED_AT_ONCE_CONFIDENCE = Confidence.LOW
