/**
 * Passwords of ten characters and more that stand at the top of every published list of leaked
 * ones, the Chinese lists too. Shorter ones are refused for their length already. Lower case.
 */
const words = `
0123456789 01234567890 0987654321 1020304050 1029384756 1111111111 11111111111 1122334455
112233445566 1212121212 123123123123 1231231231 1232323232 1234509876 1234512345 123454321a
1234554321 12345654321 123456123456 1234567890 12345678900 123456789000 12345678901 123456789012
1234567890a 1234567890abc 1234567890q 1234567890qwe 1234567890qwertyuiop 1234567891 12345678910
1234567891011 123456789123 123456789a 123456789abc 123456789aa 123456789q 123456789qwe 123456789z
1234567899 123456abcd 123456abcdef 123456asdf 123456qwer 123456qwerty 1234abcd1234 123654789a
12qwaszx12 12345qwert 12345qwerty 1357924680 1397139713 1472583690 147258369a 1473692580
159357456852 159753456852 1a2b3c4d5e 1a2s3d4f5g 1q2w3e4r5t 1q2w3e4r5t6y 1q2w3e4r5t6y7u
1qa2ws3ed4rf 1qaz1qaz1qaz 1qaz2wsx3e 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 2wsx3edc4rfv
3.1415926535 3141592653 31415926535 5201314520 52013141314 5201314a52 521521521521 741852963a
7894561230 789456123a 9638527410 9876543210 987654321a 9999999999 a1234567890 a123456789
a1b2c3d4e5 aa123456789 aa1234567890 aaa123456789 abc123456789 abc1234567 abcd123456 abcd12345678
abcd1234567 abcde12345 abcde123456 abcdef1234 abcdef123456 abcdefg123 abcdefg1234 abcdefg12345
abcdefg1234567 abcdefghij abcdefghijk abcdefghijklm admin12345 admin123456 admin1234567
admin123admin adminadmin admin@1234 admin@123456 administrator administrator1 asd123456789
asdasdasdasd asdf123456 asdfasdfasdf asdfghjkl1 asdfghjkl123 asdfghjkl; asdfghjklq
asdfghjklzxcvbnm asdfzxcv1234 azerty123456 azertyuiop basketball basketball1 baseball123
blink182blink changeme123 changemenow charlie123 chelsea123 chocolate1 cocacola123 computer123
default123 dearbook123 dragon12345 electronics football10 football123 fuckyou123 fuckyou1234
google12345 graduation helloworld helloworld1 hellohello hello12345 hello123456 iloveyou12
iloveyou123 iloveyou520 iloveyou1314 iloveyou1234 iloveyou5201314 internet123 jiajiajia123
killer1234 letmein123 letmein1234 letmeinnow liverpool1 manchester manutd1234 master1234
master12345 michael123 michelle123 mypassword mypassword1 mustang123 newpassword nopassword
oicq123456 p@ssw0rd12 p@ssw0rd123 p@ssw0rd1234 p@ssword123 pa$$word123 pass123456 pass1234567
passpasspass passw0rd12 passw0rd123 passw0rd1234 password00 password01 password10 password11
password12 password123 password1234 password12345 password123456 password2023 password2024
password2025 password2026 password99 password@1 password@12 password@123 passwordpassword
princess12 princess123 q123456789 q1w2e3r4t5 q1w2e3r4t5y6 qazwsx1234 qazwsx123456 qazwsxedc1
qazwsxedc123 qazwsxedcrfv qazxswedcvfr qq123456789 qq1234567890 qqqwwweee111 qwe123456789
qwer123456 qwer12345678 qwerasdfzxcv qwert12345 qwert123456 qwerty1234 qwerty12345 qwerty123456
qwerty1234567 qwerty123456789 qwerty7890 qwertyqwerty qwertyuiop qwertyuiop1 qwertyuiop123
qwertyuiop1234567890 qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm root123456 rootrootroot
rush2112112 samsung123 secret1234 september1 spiderman1 starwars123 sunshine12 sunshine123
superman12 superman123 superman1234 temporary1 test123456 test1234567 testtesttest trustno1234
user123456 useruseruser welcome123 welcome1234 welcome12345 welcome2024 welcome2025 welcome2026
whatever12 woaini1314 woaini13145 woaini1314520 woaini123456 woaini520520 woaini5201314
woainima123 woaiwojia123 woaiwojia1 wodemima12 wodemima123 wodemima123456 wojiushiwo wojiushiwo1
wozuishuai xiaoxiao123 yang123456 z123456789 zaq12wsxcde3 zaq1xsw2cde3 zhang123456 zhangwei123
zhimakaimen zxcvbnm1234 zxcvbnm12345 zxcvbnm123456 zxcvbnm123 zxcvbnmasdfghjkl zxcvbnm,./1
zz123456789 correcthorsebatterystaple
`;

export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
