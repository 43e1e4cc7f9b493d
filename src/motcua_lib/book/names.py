"""Tên ngày lễ: what the days off are called, in Vietnamese and in English."""

from motcua_lib.law import Text

NEW_YEAR = Text("Tết Dương lịch", "New Year's Day")
TET_BEFORE_EVE = Text("Tết Nguyên đán: ngày trước Giao thừa", "Tết: the day before the eve")
TET_EVE = Text("Tết Nguyên đán: ngày Giao thừa", "Tết eve")
TET_1 = Text("Mùng 1 Tết Nguyên đán", "Tết day 1")
TET_2 = Text("Mùng 2 Tết Nguyên đán", "Tết day 2")
TET_3 = Text("Mùng 3 Tết Nguyên đán", "Tết day 3")
TET_4 = Text("Mùng 4 Tết Nguyên đán", "Tết day 4")
HUNG_KINGS_DAY = Text("Giỗ Tổ Hùng Vương (10/3 âm lịch)", "Hùng Kings' day (10/3 lunar)")
VICTORY_DAY = Text("Ngày Chiến thắng 30/4", "Victory (Reunification) Day")
LABOUR_DAY = Text("Ngày Quốc tế lao động 1/5", "Labour Day")
NATIONAL_DAY = Text("Quốc khánh 2/9", "National Day")
NATIONAL_DAY_ADJACENT = Text(
    "Quốc khánh: ngày liền kề do Thủ tướng quyết định", "National Day, the adjacent day chosen by the Prime Minister"
)
CULTURE_DAY = Text("Ngày Văn hóa Việt Nam 24/11", "Vietnam Culture Day")
